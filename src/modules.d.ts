/** Files that are bundled as text; see `cli/build/build-worker.ts`. */
declare module '*.css' {
  const text: string;
  export default text;
}
declare module '*.client.js' {
  const text: string;
  export default text;
}
