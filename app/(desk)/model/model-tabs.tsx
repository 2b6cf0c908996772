import { Tabs } from '@/components/ui/tabs'

const pages = [
  { key: 'grains', href: '/model', label: 'Grains and tables' },
  { key: 'fields', href: '/model/fields', label: 'Fields' },
  { key: 'identifiers', href: '/model/identifiers', label: 'Sources and identifiers' },
  { key: 'access', href: '/model/access', label: 'Roles and rights' },
  { key: 'questions', href: '/model/questions', label: 'Questions' },
  { key: 'glossary', href: '/model/glossary', label: 'Glossary' },
] as const

export type ModelPageKey = (typeof pages)[number]['key']

/** The pages of the model. */
export function ModelTabs({ current }: { current: ModelPageKey }) {
  return <Tabs label="The model" items={pages.map((page) => ({ ...page, current: page.key === current }))} />
}
