import { Download } from 'lucide-react'
import { ButtonLink } from '@/components/ui/button-link'

type Props = { href: string; receipt: string; rows: number; capped: boolean }

/** Takes the list away as a file. */
export function ExportAnswers({ href, receipt, rows, capped }: Props) {
  return (
    <ButtonLink href={href} prefetch={false}>
      <Download className="icon" aria-hidden="true" />
      <span data-receipt={receipt} data-name="Rows of the list">
        Export {rows.toLocaleString('en-GB')}
        {capped ? '+' : ''} rows
      </span>
    </ButtonLink>
  )
}
