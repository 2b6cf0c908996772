import { DemoBar } from '@/components/shell/demo-bar'
import { type Role, roles } from '@/model/access/roles'
import { demoPeople } from '@/model/access/demo-people'
import { DemoSignInButton } from './demo-sign-in-button'

/** Says that this is the demo, and changes role with one press. */
export function DemoRoles({ current }: { current: Role }) {
  return (
    <DemoBar
      brief="Halden Coffee is invented."
      long="Halden Coffee is an invented company and so is everybody in it. Nothing here leaves this computer."
    >
      {demoPeople.map(({ role, email, password }) => (
        <DemoSignInButton key={role} email={email} password={password} current={role === current}>
          {roles[role].label}
        </DemoSignInButton>
      ))}
    </DemoBar>
  )
}
