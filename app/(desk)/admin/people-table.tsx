import { MiniTable } from '@/components/ui/mini-table'
import { ScrollBox } from '@/components/ui/scroll-box'
import { When } from '@/components/ui/when'
import { type Role, roles } from '@/model/access/roles'
import { RoleForm } from './role-form'
import { RowAction } from './row-action'

type Person = {
  userId: string
  name: string
  email: string
  role: string
  books: string[]
  createdAt: Date
  disabledAt: Date | null
  lockedUntil: Date | null
}

type Props = { people: Person[]; me: string | null; mayManage: boolean; now: Date }

/** Everybody who may sign in, what as, and what an admin can do about it. */
export function PeopleTable({ people, me, mayManage, now }: Props) {
  return (
    <ScrollBox className="overflow-x-auto" label="People">
      <MiniTable
        caption="People"
        head={[
          { key: 'name', label: 'Name' },
          { key: 'email', label: 'E-mail' },
          { key: 'role', label: 'Role' },
          { key: 'books', label: 'Sees' },
          { key: 'state', label: 'State' },
          { key: 'since', label: 'Since' },
          { key: 'do', label: <span className="sr-only">Actions</span> },
        ]}
        rows={people.map((person) => ({
          key: person.userId,
          receipt: `row:app_user:${person.userId}:role`,
          cells: [
            <span key="name" className="font-strong">
              {person.name}
            </span>,
            person.email,
            mayManage && person.userId !== me ? (
              <RoleForm key="role" userId={person.userId} role={person.role} books={person.books} name={person.name} />
            ) : (
              roles[person.role as Role]?.label
            ),
            roles[person.role as Role]?.rows === 'book' ? person.books.join(', ') || 'no team yet' : 'every customer',
            state(person, now),
            <When key="since" at={person.createdAt} now={now} show="date" />,
            mayManage && person.userId !== me ? (
              <RowAction
                key="do"
                action={person.disabledAt ? 'enable' : 'disable'}
                label={person.disabledAt ? 'Let in again' : 'Shut out'}
                name={`${person.disabledAt ? 'Let in again' : 'Shut out'}: ${person.name}`}
                values={{ userId: person.userId }}
              />
            ) : (
              ''
            ),
          ],
        }))}
      />
    </ScrollBox>
  )
}

function state(person: Person, now: Date): string {
  if (person.disabledAt) return 'shut out'
  return person.lockedUntil && person.lockedUntil > now ? 'locked for a while' : 'may sign in'
}
