/** The bundled worker as a string; the build makes it. */
declare module "worker:reader" {
  const source: string;
  export default source;
}
