/** What a stylesheet is to a page that is never painted. */
export default {};
