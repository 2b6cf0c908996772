/** Where strangers keep their pages side by side: social networks, shops, builders, maps, link shorteners. */
export const sharedHosts: ReadonlySet<string> = new Set(
  `facebook.com fb.com fb.me instagram.com linkedin.com twitter.com x.com tiktok.com youtube.com youtu.be pinterest.com snapchat.com threads.net
  whatsapp.com wa.me t.me telegram.me vk.com ok.ru weibo.com xing.com medium.com tumblr.com blogger.com blogspot.com wordpress.com wix.com
  wixsite.com squarespace.com weebly.com jimdo.com jimdofree.com webnode.com site123.me strikingly.com godaddysites.com business.site google.com goo.gl
  maps.app.goo.gl bit.ly tinyurl.com linktr.ee about.me carrd.co notion.site myshopify.com shopify.com etsy.com ebay.com ebay.co.uk ebay.de amazon.com
  amazon.co.uk amazon.de amazon.fr alibaba.com aliexpress.com rakuten.co.jp mercadolibre.com bigcartel.com gumroad.com booking.com tripadvisor.com
  tripadvisor.co.uk airbnb.com expedia.com opentable.com thefork.com yelp.com yell.com trustpilot.com checkatrade.com justeat.co.uk just-eat.co.uk
  deliveroo.co.uk ubereats.com thuisbezorgd.nl lieferando.de treatwell.co.uk eventbrite.com meetup.com github.com github.io gitlab.com gitlab.io
  netlify.app vercel.app herokuapp.com pages.dev web.app firebaseapp.com azurewebsites.net amazonaws.com cloudfront.net sharepoint.com
  onmicrosoft.com office.com dropbox.com wikipedia.org wikidata.org crunchbase.com goodreads.com`.split(/\s+/),
)
