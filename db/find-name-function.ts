import { databaseRole, roleKeys, roles } from '../model/access/roles'
import type { GoldenGrain } from '../model/grains'

/** In the order in which those alike are listed. */
const lookedUp = ['account', 'person', 'company', 'household'] as const satisfies readonly GoldenGrain[]

const ownBook = roleKeys.filter((role) => roles[role].rows === 'book').map((role) => `'${databaseRole(role)}'`)

const namesOf = (grain: GoldenGrain) => `(
    select '${grain}', g.entity_id, word_similarity(typed, g.search_text)::float8, similarity(typed, g.search_text)::float8
    from golden_${grain} g, reader
    where typed <% g.search_text and (reader.all_of_them or ${grain === 'account' ? '' : `g.books = '{}' or `}g.books && reader.books)
    order by 3 desc, 4 desc, 2 limit most)`

/**
 * Customers whose name is like what was typed, the likest of each grain first, of those in the asking role's sight. It
 * runs as the owner because the index of names cannot serve a role with a book: likeness may only be asked of rows its
 * policy has passed, so every name in the book would be compared. The same condition stands here instead.
 */
export const findNameStatement = `create or replace function kith_find_name(typed text, most integer)
    returns table (grain text, entity_id uuid, likeness float8, whole float8) language sql stable security definer set search_path = public, pg_temp as $$
    with reader as materialized (select current_setting('role') not in (${ownBook.join(', ')}) as all_of_them, kith_books() as books)
    ${lookedUp.map(namesOf).join('\n    union all ')}
  $$`
