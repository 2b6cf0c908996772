import { FaceEmpty } from '@/components/ui/face-empty'
import { MiniTable } from '@/components/ui/mini-table'
import { MonoId } from '@/components/ui/mono-id'
import { When } from '@/components/ui/when'
import { type Role, roles } from '@/model/access/roles'
import { RowAction } from './row-action'

type Token = {
  tokenId: string
  name: string
  hint: string
  role: string
  createdAt: Date
  createdBy: string | null
  revokedAt: Date | null
}

/** Tokens for systems. */
export function TokensTable({ tokens, mayManage, now }: { tokens: Token[]; mayManage: boolean; now: Date }) {
  if (!tokens.length)
    return (
      <FaceEmpty title="No tokens">
        A token lets a system read or send what its role may. An admin makes them.
      </FaceEmpty>
    )
  return (
    <MiniTable
      caption="Tokens"
      head={[
        { key: 'name', label: 'For' },
        { key: 'hint', label: 'Ends in' },
        { key: 'role', label: 'Role' },
        { key: 'made', label: 'Made' },
        { key: 'state', label: 'State' },
        { key: 'do', label: <span className="sr-only">Actions</span> },
      ]}
      rows={tokens.map((token) => ({
        key: token.tokenId,
        receipt: `row:api_token:${token.tokenId}:role`,
        cells: [
          token.name,
          <MonoId key="hint">{token.hint}</MonoId>,
          roles[token.role as Role]?.label,
          <span key="made">
            <When at={token.createdAt} now={now} show="date" /> by {token.createdBy ?? 'somebody'}
          </span>,
          token.revokedAt ? 'ended' : 'in use',
          mayManage && !token.revokedAt ? (
            <RowAction
              key="do"
              action="revoke"
              label="End"
              name={`End the token ${token.name}`}
              values={{ tokenId: token.tokenId }}
            />
          ) : (
            ''
          ),
        ],
      }))}
    />
  )
}
