import { PageCrumbs } from '@/components/shell/crumb-slot'
import { Button } from '@/components/ui/button'
import { PageHead } from '@/components/ui/page-head'
import type { BatchLine } from '@/server/review/batches/list-batches'
import { UndoDialog } from '../../undo/undo-dialog'
import { choiceWords, promiseWords } from '../batch-words'

/** What a batch is of and what it promises; with the undo of all that stands of it. */
export function BatchHead({ line, denied }: { line: BatchLine; denied?: string }) {
  const undo = (
    <UndoDialog
      what={{ batchId: line.batchId }}
      title="Undo this batch?"
      denied={denied}
      trigger={<Button>Undo the batch</Button>}
    />
  )
  return (
    <>
      <PageCrumbs
        items={[
          { label: 'Review', href: '/review' },
          { label: 'Batches', href: '/review/batches' },
          { label: 'Batch' },
        ]}
      />
      <PageHead
        title={choiceWords(line)}
        line={[
          <span key="pairs" data-receipt={`row:review_batch:${line.batchId}:pairs`} data-name="Pairs">
            {line.pairs} pairs
          </span>,
          <span key="promise" data-receipt={`row:review_batch:${line.batchId}:target`} data-name="What is promised">
            {promiseWords(line)}
          </span>,
          line.blind ? 'judged blind' : 'judged with scores',
          `drawn by ${line.drawnByName}`,
        ]}
        actions={line.edges > line.undone ? undo : null}
      />
    </>
  )
}
