/** A given name, then its short forms and forms people use for it, folded; families parted by `|`, of two meanings the more usual first. */
export const nicknameFamilies: readonly (readonly string[])[] = `
robert bob rob bobby robbie bert robin bobbie|william bill will liam billy willie willy wills
richard rick dick rich ricky richie dickie dicky|edward ed ted eddie ned teddy eddy
frederick fred freddie freddy fritz fredrick rick|henry harry hal hank|john jack johnny jon jock johnnie
jonathan jon jonny jonathon|patrick pat paddy pad patsy|patricia pat trish tricia patty patsy paddy|samuel sam sammy
christopher chris kit topher kris|ronald ron ronnie|nicholas nick nicky nic nico claus klaus nicolas
thomas tom tommy thom|james jim jamie jimmy jem jas|michael mike mick mickey micky mikey mitch
david dave davy davie dai|joseph joe joey jos jo|charles charlie chas chuck carl chip|anthony tony ant antony
stephen steve steven stevie steph ste|daniel dan danny dannie
margaret maggie meg peggy peg madge marge margie rita greta daisy margot maisie margery meggie mags
elizabeth liz beth lizzie eliza betty bess bessie betsy lisa libby elsie elspeth elisabeth lilibet bette lizbeth liza buffy
catherine katherine kathryn katharine catharine cathryn kate katie kathy cathy cath kat kay kitty kit kathie kath trina karen
jennifer jen jenny jenni jenn jennie|mary marie maria molly polly may mamie minnie moll mae|aaron ronnie
abigail abby abbie gail|abraham abe bram|adam ad|adelaide addie della|agnes aggie nessa|albert al bert bertie
alexander alex al sandy alec alick xander lex sasha sascha|alexandra alex sandra sandy lexi lexie alexa sasha
alfred alf alfie fred freddie|alice ali alicia allie|alison ali allie alyson allison|amanda mandy manda
amelia amy millie emmy|andrew andy drew andre andi|andrea andi|angela angie ange
ann anne annie nan nancy anna ana anita|antoinette toni netta|archibald archie baldie|arthur art artie
augustus gus august|augusta gussie|barbara barb babs barbie bobbie|bartholomew bart bartle|beatrice bea trixie beattie
belinda bel linda lindy|benjamin ben benny benji benjie|bernard bernie barney|bernadette bernie detta|bertha bertie
bethany beth|bradley brad|brenda bren|brian bryan bri|bridget biddy bridie bridey bree|bronwen bron|bruce brucie
calvin cal|cameron cam|camilla millie cammie|caroline carol carrie caro lynn carolyn|cassandra cass cassie sandra
cecilia cissie celia ceci|charlotte lottie charlie lotte char|chester chet
christina tina christine chris chrissie kirsty kristin kirsten kristina kristine christa|clara clare claire
clarence clarrie|clement clem|clifford cliff|clinton clint|constance connie|cornelius con neil corny|cordelia delia
curtis curt|cynthia cindy|cyril cy|cyrus cy|danielle dani danni|daphne daph|deborah debbie deb debra debs|delilah lila
dennis den denny|derek del|desmond des|diana di diane dianne|dominic dom nic|donald don donnie|donna don
dorothy dot dottie dolly dora thea dee|douglas doug dougie|duncan dunc|dwight ike|ebenezer eben|edgar ed|edith edie
edmund ed ned ted eddie|edwin ed eddie win|eileen aileen|eleanor ellie nell nellie nora elle lena elinor eleanora
ella ellie|ellen nell ellie nellie|elliot el elliott|emily em emmy millie emmie|emma em emmie|emmanuel manny manuel
enoch noch|ernest ernie ern|esther essie hester hetty|ethel ettie|eugene gene|eugenia genie|eunice eunie
evelyn eve evie|ezekiel zeke|ezra ez|felicity flick fliss|ferdinand ferdie ferdi|florence flo florrie flossie
frances fran fanny frankie francie|francis frank frankie fran|franklin frank|frederica freda freddie|gabriel gabe
gabrielle gabby gaby|gareth gary gaz|gary gaz|geoffrey geoff jeff jeffrey|george georgie geordie
georgina georgie gina georgia|gerald gerry jerry ged|geraldine gerry|gerard gerry ged|gertrude gertie trudy
gilbert gil bert|gillian gill jill jillian|gladys glad|gordon gordie|grace gracie|graham graeme|gregory greg gregg
griffith griff|gwendolen gwen wendy gwendolyn|hannah nan|harold harry hal|harriet hattie harrie hatty|harrison harry
harvey harv|heather hev|helen nell nellie lena ellen elena helena|henrietta hetty etta hattie|herbert bert herb herbie
hermione mione|hilary hils|horace horry|howard howie|hubert hugh bert|hugh hughie hugo|humphrey humph|ian iain
imogen immy|irene rene|isaac ike zac|isabel isabella bella izzy belle ibby tibby isobel isabelle bel sabella
isaiah zay|ivan van vanya|jacob jake jack|jacqueline jackie jacqui jaqueline|jane janie jenny jan janet
janet jan jenny jess|janice jan|jason jay|jasmine jas jazz|jean jeannie|jemima mima jem|jeremiah jerry jem
jeremy jerry jez jem|jerome jerry|jessica jess jessie|jessie jess|joan joanie|joanna jo joanne joan|jocelyn joss
jordan jordy|josephine jo josie jossie posy|joshua josh|joyce joy|judith judy jude|julia julie jules|julian jules
juliet jules julie juliette|justin jus|karen kaz|kathleen kathy kath kay cathleen|keith keef|kelly kel
kenneth ken kenny|kerry kez|kevin kev|kimberley kim kimberly|kristopher kris chris|lancelot lance|laura laurie lori
lauren lauri|laurence larry laurie lawrence lol loz lawrie|leonard len lenny leo|leonora nora|leopold leo poldi
leroy roy|leslie les lesley|lester les|letitia lettie tisha|lewis lew louis|lillian lily lil lilly lilian lillie
linda lindy lyn lynda|lindsay lin lindsey|llewellyn lyn lew|lorenzo loren renzo|lorraine lori|louis lou louie lewis
louisa lou louise lulu|lucille lucy|lucinda lucy cindy|lucy lu lulu|luke luc|lydia lyddie|lynne lyn lynn
madeleine maddie maddy madeline madge mado|magdalena lena magda maggie|malcolm mal malc|marcus marc mark|marilyn mal
marjorie marge margie|martha mattie patty marty|martin marty|martina tina|matilda tilly mattie maud tilda
matthew matt mat|maureen mo|maurice morris maury mo|maximilian max maxi|maxine max|maxwell max|megan meg|melanie mel
melissa mel lissa missy|melvin mel|mercedes mercy merche|meredith merry|michelle shelly chelle shell
mildred millie milly|millicent millie milly|minerva minnie|miranda mandy randy|miriam mimi mitzi|mitchell mitch
mohammed mohamed muhammad mohammad mo muhammed md mohamad|moses mo|muriel mu|myrtle myrt|nancy nan|naomi nomi
natalie nat nattie|natasha tasha nat|nathan nat nate|nathaniel nat nate|neville nev|nicola nicky nikki nic nicole nico
nigel nige|noah noe|nora norah|norman norm|octavia tavy|oliver ollie olly noll|olivia liv livvy ollie libby
oscar ossie|oswald ossie oz|pamela pam|patience pat|paul pauly|paula polly|pauline paula|penelope penny pen
percival percy|perceval percy|peter pete|philip phil pip phillip|philippa pippa pip phil|phoebe bee|phyllis phyl phil
priscilla cilla prissy|prudence pru prue|quentin quin|rachel rach rae shelly|ralph rafe|randolph randy|randall randy
raphael rafe raf|raymond ray|rebecca becky becca beck bex becks|reginald reg reggie rex|reuben rube ben|rhiannon rhi
roberta bobbie robbie|roderick rod roddy rick|rodney rod|roger rodge hodge|roland rollo roly|rosalind ros roz rosie
rosamund ros rosie|rose rosie|rosemary rosie rose romy|rowland roly|roxanne roxy|rudolph rudy rolf|rupert rupe
russell russ rusty|ruth ruthie|sabrina brina|samantha sam sammy|sandra sandy|sarah sally sadie sal sara|saul sol
scott scottie|sebastian seb bas basti wastl|selina lina|seymour cy|sharon shaz|sheila shelagh|shirley shirl
sidney sid sydney|sigmund ziggy|silas si|silvester sly|simon si|solomon sol solly|sophia sophie soph sofia
stanley stan|stephanie steph stevie steffi|stewart stu stuart
susan sue suzy susie susanna suzanne susannah sukie suki susy zsuzsa|sybil sib|sylvia syl|tabitha tabby|tamara tammy
tamsin tammy tamzin|terence terry tel terrance terrence|theodore ted theo teddy|theresa tess terry tessa teresa resa
timothy tim timmy|tobias toby tobe|tracey trace tracy|tyrone ty|ursula sula|valerie val|vanessa nessa|vera vee
vernon vern|veronica ronnie vera ron|victor vic|victoria vicky tori vicki vikki vic vickie tory
vincent vin vince vinny|viola vi|violet vi|virginia ginny ginger gini|vivian viv vivien vivienne|wallace wally
walter walt wally wat|warren wazza|wendy wen|wesley wes|wilfred wilf fred|wilhelmina mina minnie billie wilma
winifred winnie freda freddie win|winston win|woodrow woody|yvonne von|zachary zac zack zach zachariah|zoe zo
aoife eva eve|caoimhe keeva|ciaran kieran|eoghan owen eoin|niamh neve|padraig patrick paddy padraic
sean shaun shawn shane|siobhan shevaun|sinead jane|aleksander olek alek aleks|aleksandra ola olka|agnieszka aga agi
andrzej jedrek|barbora bara|bartosz bartek bartlomiej|elzbieta ela|grzegorz grzesiek|ireneusz irek|jadwiga jadzia
jakub kuba|jan janek janusz|jerzy jurek|jozef jozek|kazimierz kazik|katarzyna kasia|krzysztof krzysiek krzys
lukasz lukas|magdalene magda|malgorzata gosia malgosia|mateusz mati|michal misiek|mikolaj miki|pawel pawelek
piotr piotrek|stanislaw staszek stas|tadeusz tadek|tomasz tomek|wojciech wojtek|zbigniew zbyszek|zofia zosia
albrecht ali|andreas andi andy andre|bernhard bernd|christiane christel|dietrich dieter
elisabeth lisbeth elsa else ilse lilli els lies bep betsy lijsbeth|franziska franzi|friederike rike
friedrich fritz fred|gerhard gerd|gottfried friedel|hans johann johannes hansi hannes jo|heinrich heinz heiner hein
hildegard hilde|jurgen jurg|josef sepp jupp beppo|karl carl kalle charly|katharina kathi kati katja kathe
klaus claus nikolaus niklas|konrad kurt conny|leonhard leo|ludwig lutz|manfred manni
margarete gretel grete gretchen margret|matthias matze mathias|reinhard reiner rainer|rudolf rudi rolf
siegfried sigi siggi|susanne susi sanne|therese resi|ulrich uli ulli|ulrike uli ulli|walther walter|werner wern
wilhelm willi willy helmut wim|wolfgang wolf wolfi|antoine toine|bernadett berni|dominique dom|francois fanfan francis
genevieve ginette genny|guillaume gui|jacques jacquot|laurent lolo|marguerite margot margo|mathieu matthieu mat
philippe phil|stephane steph|veronique vero|alessandro ale sandro|alessandra ale sandra|antonio tonio tonino toni nino
bartolomeo bartolo|domenico mimmo|elisabetta betta elisa|eleonora nora|enrico rico|federico fede chicco
francesca franca checca|francesco franco checco cecco|gabriele lele|gaetano tano|giacomo jack|giorgio giorgino
giovanni gianni nanni vanni gian giovannino|giovanna gianna vanna|giuseppe beppe peppe pino peppino
giuseppina pina giusy|leonardo leo nardo|luigi gigi gino|maddalena lena|margherita rita|massimiliano max massimo
michele lele|raffaele lele|roberto berto|salvatore salvo toto|valentina vale|vincenzo enzo vince|alberto beto berto
alejandro alex ale jandro|beatriz bea|carlos charly|carmen mari carmina|concepcion concha conchita|cristina cris tina
dolores lola|eduardo edu lalo|enriqueta queta|enrique quique kike|federica fede|fernando nando fer
francisca paca paqui|francisco paco pancho kiko curro fran quico|gregorio goyo|guadalupe lupe lupita
guillermo memo guille|ignacio nacho|isabela chabela|jesus chus chuy|joaquin quim|jorge coque|jose pepe pepito chepe
josefa pepa|lucia luci|luis lucho|manuel manolo manu manel|maria mari mariquita marie mieke ria riet marieke mia
miguel migue|montserrat montse|pedro perico|pilar pili|rafael rafa|ramon moncho|ricardo richi|rosario charo
santiago santi yago|teresa tere maite|vicente chente|antonia toni tonia|joao joaozinho|adrianus ad adriaan arie
antonius anton ton toon teun|cornelia corrie cor|cornelis cees kees cor|franciscus frans|gerardus gerard gerrit
hendrik henk hein rik|hendrika rika riek|jacobus jaap koos jacob ko|johanna jo hanneke joke annie
johannes jan hans joop johan han|josephus jos joost jef sjef|katrien trijn|lambertus bert bertus|leendert leen
margaretha greet gre grietje|nicolaas klaas nico|pieter piet peter|petrus piet peer|theodorus theo dorus dirk
wilhelmus wim willem|willem wim|anders andre|gustaf gosta gustav|ingeborg inga inge|jens jesper|jorgen jorn|karin kaja
kristian kris|lars lasse|margareta greta|niels nils nis|olof olle ole olaf|per pelle peder|soren sorn|ulrika ulla
aleksandr sasha sanya shura aleksander|aleksei alyosha lyosha alexey alexei|anastasia nastya|boris borya
dmitri dima mitya dmitry dimitri|ekaterina katya ekatarina yekaterina|elena lena yelena
evgeni zhenya evgeny yevgeny evgenii|galina galya|grigori grisha grigory|igor gosha|irina ira|konstantin kostya
lev lyova|lyudmila lyuda|maksim max maxim|mikhail misha|nadezhda nadya|nikolai kolya nikolay|olga olya|pavel pasha
pyotr petya|sergei seryozha sergey serge|sofya sonya|svetlana sveta|tatiana tanya tatyana|valentin valya
vasili vasya vasily|viktor vitya|vladimir vova volodya|yuri yura yuriy|александр саша шура саня|алексеи алеша леша
анастасия настя|дмитрии дима митя|евгении женя|екатерина катя|елена лена|иван ваня|михаил миша|николаи коля|ольга оля
павел паша|сергеи сережа|татьяна таня|юрии юра|andras bandi|erzsebet erzsi bozsi zsoka|ferenc feri|gyorgy gyuri
istvan pista|janos jani jancsi|jozsef jozsi|katalin kati kata|laszlo laci|margit manci|sandor sanyi|zoltan zoli
zsuzsanna zsuzsi zsuzsa|ioannis giannis yannis|georgios giorgos yorgos|konstantinos kostas costas
dimitrios dimitris mitsos|nikolaos nikos|panagiotis panos takis|athanasios thanasis thanos|mehmet memo|mustafa musti
marianne marian marion mariana|jeanbaptiste jb`
  .trim()
  .split(/[|\n]/)
  .map((family) => family.split(' '))
