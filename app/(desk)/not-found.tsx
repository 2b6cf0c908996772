import { Link } from '@/components/ui/link'

/** What is missing and what may not be seen look alike. */
export default function NotFound() {
  return (
    <div className="grid min-h-[60vh] content-center justify-items-start gap-2 px-6">
      <h1 className="text-5 font-strong">Not found</h1>
      <p className="text-ink-2">There is nothing here, or nothing that you may see.</p>
      <Link className="link" href="/">
        Back to Today
      </Link>
    </div>
  )
}
