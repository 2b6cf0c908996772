import { Face } from '@/components/ui/face'

/** What one can see and not change, and whom to ask. */
export function DeniedNote({ title, ask }: { title: string; ask: string }) {
  return <Face title={title}>{ask}</Face>
}
