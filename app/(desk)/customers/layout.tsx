import { requireCtx } from '@/app/session'
import { Lookup } from '@/app/lookup/lookup'

export default async function TemporaryLayout({ children }: { children: React.ReactNode }) {
  return (
    <>
      {children}
      <Lookup ctx={await requireCtx()} />
    </>
  )
}
