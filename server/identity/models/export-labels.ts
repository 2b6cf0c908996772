import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { goldenGrains } from '@/model/grains'
import { command } from '@/server/spine/command'
import { mostLabels } from './read-labels'

/** One judged pair by the names its systems know the records under. */
export type LabelRow = {
  source_a: string
  object_a: string
  external_id_a: string
  source_b: string
  object_b: string
  external_id_b: string
  verdict: 'same' | 'different'
  origin: string
  judged_at: string
  note: string
}

/** All labelled pairs and standing decisions of a grain, newest first, in the form that can be imported again. Leaving Kith with them is recorded. */
export const exportLabels = command({
  name: 'exportLabels',
  permission: 'matching.manage',
  input: z.object({ grain: z.enum(goldenGrains) }),
  async run(ctx, { grain }) {
    const rows = await ctx.tx.execute<LabelRow>(sql`
      with judged as (
        select record_a, record_b, case when same then 'same' else 'different' end as verdict, origin, labelled_at as at, coalesce(note, '') as note
        from labelled_pair where grain = ${grain}
        union all
        select record_a, record_b, verdict, 'decision', decided_at, coalesce(reason, '') from identity_edge
        where grain = ${grain} and origin = 'person' and retracted_at is null and verdict in ('same', 'different')
      ), one as (
        select distinct on (record_a, record_b) * from judged order by record_a, record_b, (origin = 'decision') desc, at desc
      )
      select a.source as source_a, a.object as object_a, a.external_id as external_id_a, b.source as source_b, b.object as object_b,
        b.external_id as external_id_b, j.verdict, j.origin, to_json(j.at)#>>'{}' as judged_at, j.note
      from one j join source_record a on a.record_id = j.record_a join source_record b on b.record_id = j.record_b
      order by j.at desc, j.record_a, j.record_b limit ${mostLabels}`)
    return { result: [...rows], audit: { grain, pairs: rows.length } }
  },
})
