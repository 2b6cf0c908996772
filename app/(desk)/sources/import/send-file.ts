/** Sends a file to be kept for an import; `progress` hears the share sent. Resolves to the id of the upload, or why not. */
export function sendFile(
  file: File,
  progress: (share: number) => void,
): Promise<{ upload: string } | { message: string }> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.upload.onprogress = (event) => progress(event.lengthComputable ? event.loaded / event.total : 0)
    request.onload = () => resolve(readAnswer(request.responseText))
    request.onerror = () => resolve({ message: 'The connection was lost while the file was sent. Send it again.' })
    request.open('POST', '/api/import')
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.send(file)
  })
}

function readAnswer(text: string): { upload: string } | { message: string } {
  try {
    const answer: unknown = JSON.parse(text)
    if (answer !== null && typeof answer === 'object') {
      if ('upload' in answer && typeof answer.upload === 'string') return { upload: answer.upload }
      if ('message' in answer && typeof answer.message === 'string') return { message: answer.message }
    }
  } catch {
    // Falls through to the same sentence.
  }
  return { message: 'The file could not be kept. Send it again.' }
}
