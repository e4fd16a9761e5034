/** Text as a string of HCL, in which nothing is taken for a template. */
export function quoteHcl(text: string): string {
  return JSON.stringify(text).replaceAll('${', '$${').replaceAll('%{', '%%{');
}
