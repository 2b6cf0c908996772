import type { Profile } from '@/server/profile/profile'
import type { Ctx } from '@/server/spine/ctx'
import { FieldsPart } from './fields-part'
import type { HistoryPart } from './history-parts'
import { IdentityPart } from './identity-part'
import { StagesPart } from './stages-part'
import { SubscriptionPart } from './subscription-part'

/** What a part of the history page is given. */
export type PartOf = { ctx: Ctx; profile: Profile; asked: { field?: string; page?: string } }

const bodies = { subscription: SubscriptionPart, stages: StagesPart, fields: FieldsPart, identity: IdentityPart }

/** The part of a customer's history that is asked for. */
export const HistoryBody = ({ part, ...of }: PartOf & { part: HistoryPart }) => bodies[part](of)
