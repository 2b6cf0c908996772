import { FaceError } from '@/components/ui/face-error'
import { goldenGrains } from '@/model/grains'
import { catalogueOf } from '@/model/views/fact-catalogue'
import { viewListKeys, viewLists } from '@/model/views/view-lists'
import type { Ctx } from '@/server/spine/ctx'
import type { Composition, ViewVersion } from '@/server/views/get-composition'
import { listSampleCustomers } from '@/server/views/list-sample-customers'
import { Composer } from './composer'
import { PublishSection } from './publish-section'

type Props = { ctx: Ctx; composition: Composition; at: ViewVersion | undefined }

/** Composes from the catalogue of each grain, with the preview beside it. */
export async function ComposeTab({ ctx, composition, at }: Props) {
  if (!at?.draft) {
    return <FaceError title="This version cannot be read any more" safe="Choose another one under Versions." />
  }
  const samples = await Promise.all(
    goldenGrains.map(async (grain) => [grain, await listSampleCustomers(ctx, { grain })] as const),
  )
  const lists = viewListKeys.map((key) => ({ key, ...viewLists[key], grains: [...viewLists[key].grains] }))
  return (
    <>
      <PublishSection composition={composition} />
      <Composer
        key={`${composition.key} ${at.version}`}
        viewKey={composition.key}
        start={at.draft}
        of={at.status === 'shipped' ? 'the view as shipped' : `version ${at.version}`}
        newest={composition.newest}
        catalogue={Object.fromEntries(goldenGrains.map((grain) => [grain, catalogueOf(grain)]))}
        lists={lists}
        samples={Object.fromEntries(samples)}
      />
    </>
  )
}
