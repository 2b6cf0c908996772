export const dynamic = 'force-dynamic'

/** Alive: the process answers. Asks nothing of the database. */
export function GET() {
  return Response.json({ status: 'alive' })
}
