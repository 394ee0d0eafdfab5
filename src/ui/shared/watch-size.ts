/** Calls back when an element's size is known and whenever it changes, in whatever window it stands then; returns what ends it. An observer of the window it has left would tell too late, which the browser reports as an error. */
export function watchSize(element: HTMLElement, changed: () => void): () => void {
  let observer: ResizeObserver | undefined;
  const follow = (): void => {
    observer?.disconnect();
    const view = element.doc.defaultView;
    observer = view ? new view.ResizeObserver(changed) : undefined;
    observer?.observe(element);
  };
  follow();
  const unfollow = element.onWindowMigrated(follow);
  return () => {
    unfollow();
    observer?.disconnect();
  };
}
