import {
  Boxes,
  ChartLine,
  Database,
  Flag,
  GitMerge,
  History,
  House,
  Import,
  Kanban,
  ListChecks,
  type LucideIcon,
  Ruler,
  Scale,
  ScrollText,
  Search,
  Settings,
  Shapes,
  Shield,
  SunMedium,
  UserCog,
  Users,
} from 'lucide-react'

const icons = {
  today: SunMedium,
  customers: Users,
  lookup: Search,
  review: GitMerge,
  cases: Flag,
  households: House,
  matching: Scale,
  metrics: Ruler,
  boards: Kanban,
  dashboard: ChartLine,
  history: History,
  quality: ListChecks,
  sources: Database,
  imports: Import,
  segments: Shapes,
  model: Boxes,
  privacy: Shield,
  audit: ScrollText,
  people: UserCog,
  settings: Settings,
} satisfies Record<string, LucideIcon>

export type RailIconName = keyof typeof icons

/** The icon of a place in the rail, 16 px with a 1.5 line. */
export function RailIcon({ name }: { name: RailIconName }) {
  const Icon = icons[name]
  return <Icon className="icon" aria-hidden="true" />
}
