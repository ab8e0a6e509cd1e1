/** All texts in the language that the page was not made in, by their number. */
declare module 'virtual:catalogue' {
  const texts: string[];
  export default texts;
}
