'use client'

import { Button } from '@/components/ui/button'
import { UndoDialog } from '../undo/undo-dialog'

/** The way back from one decision: of edges written together the whole act, or the one the row shows by itself. */
export function UndoCell(props: { edgeId: string; edges: number; standing: boolean; denied?: string }) {
  const { edgeId, edges, standing, denied } = props
  const many = edges > 1
  return (
    <span className="flex flex-wrap items-center gap-1">
      <UndoDialog
        what={{ edgeId }}
        title={many ? `Undo all ${edges} of this decision?` : 'Undo this decision?'}
        denied={denied}
        trigger={<Button size="small">{many ? `Undo all ${edges}` : 'Undo'}</Button>}
      />
      {many && standing && !denied ? (
        <UndoDialog
          what={{ edgeId, alone: true }}
          title="Undo this one alone?"
          trigger={
            <Button size="small" variant="quiet">
              This one
            </Button>
          }
        />
      ) : null}
    </span>
  )
}
