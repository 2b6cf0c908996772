import { getHome } from '../../home/get-home'
import { counted, tally } from './tally'

/** How many things of one kind wait for the reader. */
export const home = tally({
  key: 'home',
  label: 'What waits for you',
  grain: 'one thing that waits',
  sources: [],
  query: getHome,
  takes: { section: 'word' },
  picks: ['section'],
  aspects: {
    count: {
      means: 'Things of one kind that wait for you, by your role and your customers.',
      of: (sections, asked) => {
        const section = sections.find(({ key }) => key === asked.section)
        return section
          ? {
              value: counted(section.count),
              lines: [
                { label: section.title, text: section.say },
                { label: 'Put aside', text: String(section.aside ?? 0), note: 'by you' },
              ],
            }
          : null
      },
    },
  },
  href: () => '/',
})
