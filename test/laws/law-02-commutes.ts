import { accept } from './accept'
import { pairOf } from './intent'
import { allOf, alike, type Law } from './law'
import { picture } from './picture'
import { entityOf, members } from './who-is-who'
import { commit } from './world'

/** Law 2: merging a with b is merging b with a; the customer that remains bears the id of its earliest record either way. */
export const mergingCommutes: Law = {
  number: 2,
  sentence: 'merge(a, b) = merge(b, a), with the same surviving id.',
  check({ end, history: { probe } }) {
    const pair = pairOf(end, probe.x, probe.y)
    if (!pair) return 'idle'
    const [there, back] = [pair, [pair[1], pair[0]] as const].map((one) =>
      accept(end, { do: 'decide', verdict: 'same', pair: one, override: null }),
    )
    if (!there || !back) return 'idle'
    if (there.kind !== 'decide' || back.kind !== 'decide')
      return there.kind === back.kind ? 'idle' : { wrong: 'One order is refused and the other is not.' }
    const [one, other] = [commit(end, there), commit(end, back)]
    const survivor = entityOf(one, pair[0])
    const numbers = (members(one).get(survivor ?? '') ?? []).map((id) => one.numbers.get(id) ?? 0)
    const earliest = one.numbers.get(survivor ?? '') === Math.min(...numbers)
    return allOf([
      alike(picture(one), picture(other), 'Merged the other way round'),
      survivor === entityOf(one, pair[1]) && survivor === entityOf(other, pair[0])
        ? 'held'
        : { wrong: `${pair.join(' and ')} are not one customer of one id.` },
      earliest ? 'held' : { wrong: `${survivor} is not the earliest record of the merged customer.` },
    ])
  },
}
