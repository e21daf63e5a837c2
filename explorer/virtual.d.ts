/** What `readApiSchema` says when the page is built. */
declare module 'virtual:api-schema' {
  const sdl: string;
  export default sdl;
}
