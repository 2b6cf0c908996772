import type { ClusterView } from '@/server/review/cluster/cluster-view'
import { sayBits, sayCertainty } from './say-link'

/** The sentence before the picture: how it hangs together, and where it is weakest; then what the lines mean. */
export function GraphHead({ cluster, drawn, of }: { cluster: ClusterView; drawn: number; of: string }) {
  const { records, links, weakest } = cluster
  const more = records.length - drawn
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-1 pt-3 pb-1">
      <p className="min-w-0 flex-1 basis-72 text-ink-2" data-receipt={of} data-name="How it hangs together">
        {weakest ? (
          <>
            <b className="text-ink">
              Its weakest place is {sayCertainty(weakest.certainty)} sure{weakest.person ? ': a person’s word' : ''}.
            </b>{' '}
            {weakest.elseKnown ? `All else adds ${sayBits(weakest.elseKnown.bits)} bits. ` : ''}
            {weakest.leaves.length === 1 ? 'One record hangs' : `${weakest.leaves.length} records hang`} on it.
          </>
        ) : (
          'One record alone: nothing joins it, and there is nothing to cut.'
        )}
        {more > 0 ? ` ${more} more records are in the table only.` : ''}
      </p>
      {links.length ? (
        <div className="graph-key">
          <Key word="rule" className="line" />
          <Key word="a person’s word" className="line" said />
          <Key word="weakest" className="weak" />
        </div>
      ) : null}
    </div>
  )
}

function Key({ word, className, said }: { word: string; className: string; said?: boolean }) {
  return (
    <span className="whitespace-nowrap">
      <svg className="graph !inline-block !w-7" width={28} height={10} viewBox="0 0 28 10" aria-hidden="true">
        <g className={className}>
          <path className="line" d="M0 5h28" />
        </g>
        {said ? <circle className="said" cx={14} cy={5} r={4} /> : null}
      </svg>
      {word}
    </span>
  )
}
