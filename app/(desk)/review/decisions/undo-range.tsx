'use client'

import { Button } from '@/components/ui/button'
import { UndoDialog } from '../undo/undo-dialog'

/** Takes back all that one reviewer decided between two days, both included. */
export function UndoRange(props: { by: string; name: string; from: string; to: string; denied?: string }) {
  const { by, name, from, to, denied } = props
  return (
    <UndoDialog
      what={{ by, from: `${from}T00:00:00.000Z`, to: `${to}T23:59:59.999Z` }}
      title={`Undo all that ${name} decided in these days?`}
      denied={denied}
      trigger={<Button>Undo all of {name} in these days</Button>}
    />
  )
}
