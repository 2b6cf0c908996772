'use client'

import { useState } from 'react'
import { KeyButton } from '@/components/keys/key-button'
import { KeyLink } from '@/components/keys/key-link'
import { Dialog } from '@/components/ui/dialog'
import { AsOfForm, type AsOfWish } from './as-of-form'

type Props = AsOfWish & { beforeHref?: string | null; afterHref?: string | null; backHref?: string }

/** Opens the page as of a day: a date to choose; on a past day also the changes next to it and the way back. */
export function AsOfControl({ beforeHref, afterHref, backHref, ...wish }: Props) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <KeyButton scope="As of a day" keycap="O" keyLabel="As of a day: choose it" onClick={() => setOpen(true)}>
        {backHref ? 'Choose a day' : 'As of'}
      </KeyButton>
      {backHref ? (
        <>
          {beforeHref === undefined ? null : <Step keycap="[" label="Day of the change before" href={beforeHref} />}
          {afterHref === undefined ? null : <Step keycap="]" label="Day of the next change" href={afterHref} />}
          <KeyLink scope="As of a day" keycap="P" keyLabel="Back to today" href={backHref} variant="next">
            Back to today
          </KeyLink>
        </>
      ) : null}
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title="As of a day"
        description="Customers as their sources had them by the end of that day. With the second date only what Kith had heard by then counts, and who was who."
      >
        <AsOfForm {...wish} onSent={() => setOpen(false)} />
      </Dialog>
    </>
  )
}

function Step({ keycap, label, href }: { keycap: string; label: string; href: string | null }) {
  return (
    <KeyLink
      scope="As of a day"
      keycap={keycap}
      href={href ?? '#'}
      denied={href ? undefined : keycap === '[' ? 'Nothing is known to have changed before.' : 'Nothing changed since.'}
    >
      {label}
    </KeyLink>
  )
}
