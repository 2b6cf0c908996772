import { Link } from '@/components/ui/link'

/** A desk that exists, for others. */
export default function Forbidden() {
  return (
    <div className="grid min-h-[60vh] content-center justify-items-start gap-2 px-6">
      <h1 className="text-5 font-strong">Not among your rights</h1>
      <p className="text-ink-2">This desk is for other roles. An admin can see in Settings which, and change yours.</p>
      <Link className="link" href="/">
        Back to Today
      </Link>
    </div>
  )
}
