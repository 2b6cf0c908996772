import { DemoBar } from '@/components/shell/demo-bar'
import { roles } from '@/model/access/roles'
import { demoPeople } from '@/model/access/demo-people'
import { DemoSignInButton } from './demo-sign-in-button'

/** Says that this is the demo, and changes role with one press. `current` is the name of whoever is signed in. */
export function DemoRoles({ current }: { current: string }) {
  return (
    <DemoBar
      brief="Halden Coffee is invented."
      long="Halden Coffee is an invented company and so is everybody in it. Nothing here leaves this computer."
    >
      {demoPeople.map(({ role, name, email, password }, index) => (
        <DemoSignInButton key={email} email={email} password={password} current={name === current}>
          {demoPeople.findIndex((one) => one.role === role) === index ? roles[role].label : name.split(' ')[0]}
        </DemoSignInButton>
      ))}
    </DemoBar>
  )
}
