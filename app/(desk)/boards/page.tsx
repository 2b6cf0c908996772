import { redirect } from 'next/navigation'

/** The boards begin with the renewals. */
export default function BoardsPage() {
  redirect('/boards/renewals')
}
