import { MiniTable } from '@/components/ui/mini-table'
import { ScrollBox } from '@/components/ui/scroll-box'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import { Glyph } from '@/components/ui/glyph'
import type { ClusterLink, ClusterView } from '@/server/review/cluster/cluster-view'
import { edgeReceipt, sayCertainty, sayEdges } from './say-link'

/** A table of more lines than this helps nobody. */
const mostRows = 120

/** The links in words, the weakest place first. */
export function LinksTable({ cluster, of }: { cluster: ClusterView; of: string }) {
  const labels = new Map(cluster.records.map((record) => [record.recordId, record.label]))
  const weak = new Set(cluster.weakest?.links)
  const lit = (link: ClusterLink) => (link.key === cluster.weakest?.link ? 2 : weak.has(link.key) ? 1 : 0)
  const links = cluster.links.toSorted((x, y) => lit(y) - lit(x) || x.certainty - y.certainty)
  const more = links.length - mostRows
  return (
    <Section
      title="Links"
      note={
        <span data-receipt={of} data-name="Links">
          {links.length === 1 ? '1 link' : `${links.length} links`}
        </span>
      }
    >
      <ScrollBox className="overflow-x-auto *:min-w-[560px]" label="Links">
        <MiniTable
          caption="What joins the records, the weakest first"
          head={[
            { key: 'between', label: 'Between' },
            { key: 'rule', label: 'Because' },
            { key: 'value', label: 'Value' },
            { key: 'sure', label: 'Certainty', num: true, width: 88 },
          ]}
          rows={links.slice(0, mostRows).map((link) => ({
            key: link.key,
            receipt: edgeReceipt(link.edges[0]) ?? of,
            cells: [
              <TextLink
                key="between"
                className="inline-block leading-6 whitespace-nowrap"
                href={`/why?a=${link.a}&b=${link.b}`}
              >
                {labels.get(link.a)} and {labels.get(link.b)}
              </TextLink>,
              <span key="rule" className="state">
                {lit(link) ? (
                  <Glyph name="doubtful" label={lit(link) === 2 ? 'Weakest' : 'Goes with the weakest'} />
                ) : null}
                <span className="whitespace-normal">{sayEdges(link)}</span>
              </span>,
              <span key="value" className="mono [overflow-wrap:anywhere]">
                {link.edges.flatMap((edge) => edge.value ?? []).join(', ') || <span className="text-ink-3">none</span>}
              </span>,
              sayCertainty(link.certainty),
            ],
          }))}
        />
      </ScrollBox>
      {more > 0 ? (
        <p className="pt-2 text-2 text-ink-3" data-receipt={of} data-name="Links">
          {more} surer links are not listed.
        </p>
      ) : null}
    </Section>
  )
}
