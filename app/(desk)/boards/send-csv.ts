import { csvCell } from '@/lib/csv-cell'
import { KithError } from '@/lib/errors'

const statuses = { refused: 403, 'not-found': 404, stale: 409, 'bad-input': 400, unauthenticated: 401 } as const

/** A file of these lines, or the plain sentence why not. `make` is run first, so that what is refused sends nothing. */
export async function sendCsv(file: string, make: () => Promise<string[][]>): Promise<Response> {
  try {
    const lines = await make()
    return new Response(`${lines.map((line) => line.map(csvCell).join(',')).join('\r\n')}\r\n`, {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${file}"`,
        'cache-control': 'no-store',
      },
    })
  } catch (error) {
    if (error instanceof KithError) return new Response(error.message, { status: statuses[error.kind] })
    throw error
  }
}
