/** What JSX calls in the bundle: `h` takes children as arguments, where the newer `jsx` would have an object that says `children` each time. */
export { Fragment, h } from "preact";
