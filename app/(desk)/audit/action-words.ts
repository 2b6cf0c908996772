/** `approveMerge` as people say it: "Approve merge". */
export function actionWords(action: string): string {
  const words = action
    .replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`)
    .replaceAll('-', ' ')
    .trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
