import { Glyph } from '@/components/ui/glyph'
import { MiniTable } from '@/components/ui/mini-table'
import { ScrollBox } from '@/components/ui/scroll-box'
import { may, type Permission, permissions } from '@/model/access/permissions'
import { roleKeys, roles } from '@/model/access/roles'

/** Rights by role, as the model declares them. */
export function RolesTable() {
  const rights = (Object.keys(permissions) as Permission[]).filter((key) => permissions[key].roles.length)
  return (
    <ScrollBox className="overflow-x-auto" label="Rights by role">
      <MiniTable
        caption="Rights by role"
        head={[
          { key: 'right', label: 'Right' },
          ...roleKeys.map((role) => ({ key: role, label: roles[role].label, width: 88 })),
        ]}
        rows={rights.map((key) => ({
          key,
          plain: 'declared in the model, no data',
          cells: [
            permissions[key].label,
            ...roleKeys.map((role) => (may(role, key) ? <Glyph key={role} name="given" label="may" /> : '')),
          ],
        }))}
      />
    </ScrollBox>
  )
}
