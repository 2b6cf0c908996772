import { Glyph } from '@/components/ui/glyph'
import { MiniTable } from '@/components/ui/mini-table'
import { ScrollBox } from '@/components/ui/scroll-box'
import { type Classification, classifications, mayRead } from '@/model/access/classifications'
import { may, type Permission, permissions } from '@/model/access/permissions'
import { roleKeys, roles } from '@/model/access/roles'

/** Why none of it is a value. */
const plain = 'declared in the model, no data'

const roleHeads = roleKeys.map((role) => ({ key: role, label: roles[role].label, width: 84 }))

/** Permissions by role. What only the pipeline may do is left out. */
export function RightsTable() {
  const keys = (Object.keys(permissions) as Permission[]).filter((key) => permissions[key].roles.length > 0)
  return (
    <ScrollBox className="overflow-x-auto" label="Permissions by role">
      <MiniTable
        caption="Permissions by role"
        head={[{ key: 'right', label: 'Right', width: 260 }, ...roleHeads]}
        rows={[
          ...keys.map((key) => ({
            key,
            plain,
            cells: [permissions[key].label, ...roleKeys.map((role) => <Mark key={role} yes={may(role, key)} />)],
          })),
          {
            key: 'rows',
            plain,
            cells: [
              'Customers seen',
              ...roleKeys.map((role) => (
                <span key={role} className="text-2 text-ink-2">
                  {roles[role].rows === 'all' ? 'all' : 'own book'}
                </span>
              )),
            ],
          },
        ]}
      />
    </ScrollBox>
  )
}

/** Classes of field by role. */
export function ClassTable() {
  return (
    <ScrollBox className="overflow-x-auto" label="Classes of field by role">
      <MiniTable
        caption="Classes of field by role"
        head={[{ key: 'class', label: 'Class', width: 260 }, ...roleHeads]}
        rows={(Object.keys(classifications) as Classification[]).map((key) => ({
          key,
          plain,
          cells: [
            <span key="label">
              <b>{classifications[key].label}</b>{' '}
              <span className="text-2 text-ink-3">{classifications[key].meaning}</span>
            </span>,
            ...roleKeys.map((role) => <Mark key={role} yes={mayRead(role, key)} />),
          ],
        }))}
      />
    </ScrollBox>
  )
}

const Mark = ({ yes }: { yes: boolean }) =>
  yes ? <Glyph name="given" label="yes" /> : <span className="text-ink-3">no</span>
