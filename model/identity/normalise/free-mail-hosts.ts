/** Where anybody gets a mailbox, and internet providers' mailboxes. */
export const freeMailHosts: ReadonlySet<string> = new Set(
  `gmail.com googlemail.com outlook.com outlook.fr outlook.de outlook.es outlook.it outlook.jp outlook.co.uk hotmail.com hotmail.co.uk
  hotmail.fr hotmail.de hotmail.it hotmail.es hotmail.nl hotmail.be hotmail.ca hotmail.com.br live.com live.co.uk live.fr live.nl live.de
  live.it live.be live.ca live.com.au msn.com passport.com yahoo.com yahoo.co.uk yahoo.fr yahoo.de yahoo.es yahoo.it yahoo.ca yahoo.co.jp
  yahoo.co.in yahoo.in yahoo.com.au yahoo.com.br yahoo.com.mx yahoo.com.ar yahoo.com.sg yahoo.com.hk yahoo.com.tw yahoo.co.id ymail.com
  rocketmail.com aol.com aol.co.uk aim.com icloud.com me.com mac.com proton.me protonmail.com protonmail.ch pm.me tutanota.com tutanota.de
  tuta.com tuta.io fastmail.com fastmail.fm hushmail.com zoho.com zohomail.com zohomail.eu mail.com email.com usa.com gmx.com gmx.net gmx.de
  gmx.at gmx.ch gmx.fr web.de t-online.de freenet.de arcor.de mailbox.org posteo.de online.de vodafone.de kabelmail.de 1und1.de
  orange.fr wanadoo.fr free.fr laposte.net sfr.fr neuf.fr bbox.fr numericable.fr aliceadsl.fr libero.it virgilio.it alice.it tin.it tiscali.it
  tiscali.co.uk fastwebnet.it poste.it pec.it inwind.it iol.it btinternet.com btopenworld.com sky.com virginmedia.com ntlworld.com blueyonder.co.uk
  talktalk.net plusnet.com o2.co.uk ziggo.nl kpnmail.nl planet.nl home.nl chello.nl xs4all.nl hetnet.nl casema.nl upcmail.nl telfort.nl
  telenet.be skynet.be proximus.be scarlet.be bluewin.ch sunrise.ch hispeed.ch a1.net aon.at chello.at liwest.at telefonica.net terra.es
  movistar.es sapo.pt mail.pt clix.pt comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net earthlink.net juno.com
  netzero.net optonline.net frontier.com windstream.net roadrunner.com rr.com pacbell.net rogers.com shaw.ca sympatico.ca bell.net videotron.ca
  telus.net mail.ru bk.ru inbox.ru list.ru internet.ru yandex.ru yandex.com ya.ru rambler.ru ukr.net i.ua meta.ua seznam.cz email.cz centrum.cz
  post.cz atlas.cz azet.sk zoznam.sk centrum.sk wp.pl o2.pl onet.pl interia.pl op.pl poczta.fm gazeta.pl freemail.hu citromail.hu abv.bg mail.bg
  dir.bg qq.com 163.com 126.com yeah.net sina.com sina.cn sohu.com foxmail.com 139.com 189.cn aliyun.com naver.com daum.net hanmail.net nate.com
  docomo.ne.jp ezweb.ne.jp softbank.ne.jp nifty.com rediffmail.com sify.com bigpond.com bigpond.net.au optusnet.com.au iinet.net.au tpg.com.au
  xtra.co.nz uol.com.br bol.com.br terra.com.br ig.com.br globo.com telkomsa.net mweb.co.za webmail.co.za vodamail.co.za walla.co.il walla.com
  eircom.net indigo.ie online.no broadpark.no telia.com bredband.net spray.se comhem.se tele2.se jubii.dk mail.dk tdcadsl.dk ofir.dk suomi24.fi
  luukku.com kolumbus.fi hushmail.me mailinator.com guerrillamail.com 10minutemail.com yopmail.com trashmail.com temp-mail.org duck.com
  privaterelay.appleid.com relay.firefox.com hey.com inbox.com inbox.lv mail.ee one.lt lycos.com excite.com netscape.net`.split(
    /\s+/,
  ),
)
