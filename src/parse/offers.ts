/**
 * How pages ask for a subscription where they hold text back. Collected from what the press of these languages prints
 * under its stubs.
 */

const words = (...alternatives: string[]) => new RegExp(`(?<!\\p{L})(?:${alternatives.join('|')})(?!\\p{L})`, 'iu');

/** Says that there is more to read, and what for. */
const ASKS = [
  words(
    '(?:subscribe|sign in|log in|register|sign up)(?: now| today| here)? (?:or [a-z ]{3,20} )?to (?:continue|keep|read|unlock|access|view)',
    'to (?:continue|keep) reading',
    'to read the (?:full|rest of (?:the|this)|whole) (?:article|story)',
    '(?:continue|keep) reading (?:this article )?(?:with|for)',
    '(?:this|the (?:full|rest of (?:the|this))) (?:article|story|content|report) is (?:only |exclusively )?(?:available |reserved |exclusive )?(?:only )?(?:for|to) (?:our )?(?:paying |paid |registered |digital )?(?:subscribers|members|readers with)',
    "(?:you have|you[’']ve) (?:reached|read|used) (?:your|all|the) .{0,40}(?:free|monthly|complimentary) (?:article|stor|limit).{0,20}",
    'unlock (?:this|the full|the rest of this) (?:article|story)',
  ),
  // German, Dutch
  words(
    '(?:um|zum) (?:den (?:ganzen |vollständigen )?(?:artikel|beitrag|text) )?(?:weiter ?zu ?lesen|weiterlesen|zu lesen)',
    '(?:jetzt|einfach|gratis|kostenlos|sofort) (?:abonnieren|registrieren|anmelden|testen|freischalten)?(?: und)? ?weiterlesen',
    'weiterlesen mit',
    '(?:artikel|beitrag|text|inhalt)e? (?:ist|sind|steht|stehen) (?:nur|exklusiv|ausschließlich) (?:für|unseren) .{0,30}(?:abonnent|mitglied|leser|nutzer)\\p{L}*',
    'mit (?:einem |dem )?\\p{L}*[- ]?abo(?:nnement)? (?:weiter)?lesen',
    'om (?:dit artikel )?(?:verder )?te (?:kunnen )?lezen',
    '(?:dit artikel|de rest van dit artikel) is (?:alleen|exclusief|enkel) (?:beschikbaar )?voor (?:onze )?(?:abonnees|leden)',
    'word abonnee (?:en|om) .{0,20}lees',
  ),
  // French, Spanish, Portuguese, Italian
  words(
    '(?:article|contenu|suite) (?:de cet article )?est (?:réservée?|exclusif) (?:à nos|aux?) (?:lecteurs )?abonnés',
    'il vous reste \\d.{0,30} à (?:lire|découvrir)',
    '(?:abonnez|connectez|inscrivez)-vous pour (?:lire|continuer|accéder|découvrir|profiter)',
    "pour (?:lire la suite|continuer (?:à lire|votre lecture)|accéder à (?:l’|l')intégralité)",
    '(?:suscríbe(?:te|se)|suscribirse|inicia sesión|regístrate|hazte (?:socio|premium)) para (?:seguir|continuar|leer|acceder)',
    'para (?:seguir|continuar) (?:leyendo|lendo)',
    '(?:contenido|artículo|noticia) es (?:exclusiv[oa]|reservad[oa]|solo) (?:para|a) (?:nuestros |los )?(?:suscriptores|socios|abonados)',
    '(?:assine|cadastre-se|faça login|inscreva-se) para (?:continuar|ler|acessar|ter acesso)',
    '(?:conteúdo|artigo|matéria|reportagem) é (?:exclusiv[oa]|restrit[oa]) (?:para|a) (?:nossos )?assinantes',
    '(?:abbonati|registrati|accedi) per (?:continuare|leggere|proseguire)',
    "per (?:continuare a leggere|leggere (?:tutto )?l[’'](?:intero )?articolo)",
    '(?:contenuto|articolo|contenuti) (?:è|sono) (?:riservat[oi]|esclusiv[oi]) (?:agli|per gli) abbonati',
  ),
  // Scandinavian languages, Finnish, Polish, Czech, Russian, Turkish
  words(
    '(?:logg(?:a)? inn?|log ind|prenumerera|abonner|bliv? (?:abonnent|medlem)|bli (?:prenumerant|medlem)) (?:för|for) (?:att|å|at) (?:läsa|lese|læse|fortsette|fortsätta|fortsætte)',
    '(?:för|for) (?:att|å|at) (?:läsa|lese|læse) (?:vidare|videre|hela|hele|resten)',
    '(?:artikeln|artikkelen|artiklen|saken) (?:är|er) (?:bara |kun |bare |endast |forbeholdt )?(?:för |for )?(?:abonnenter|prenumeranter|medlemmer)',
    '(?:artikkeli|juttu|sisältö) on (?:vain |tarkoitettu )?tilaajille',
    'tilaa (?:ja|niin) (?:lue|jatka)',
    'dostępn\\p{L}+ (?:tylko |wyłącznie )?dla (?:naszych )?(?:subskrybentów|prenumeratorów)',
    '(?:aby|żeby|by) (?:czytać|przeczytać) (?:dalej|cały|całość)',
    '(?:článek|obsah|text) je (?:dostupný |určen )?(?:pouze |jen )?(?:pro|předplatitelům) ?(?:předplatitel\\p{L}+)?',
    '(?:материал|статья|текст) доступ\\p{L}+ (?:только )?(?:по подписке|(?:для )?подписчик\\p{L}+)',
    'чтобы (?:читать|прочитать) (?:дальше|полностью|статью)',
    'okumaya devam etmek için',
  ),
  /続きを(?:読む|お読みいただく|閲覧する|ご覧いただく|見る)には|(?:記事|コンテンツ)は(?:有料)?会員限定|有料会員(?:限定|の方)|会員登録(?:して|すると)(?:続き|全文)|残り\s?[\d,０-９]+\s?文字/u,
  /(?:订阅|登录|登錄|訂閱|付费|付費|购买|購買|开通会员|成为会员)[^。\n]{0,8}(?:继续|繼續|阅读全文|閱讀全文|查看全文|解锁|解鎖)|(?:仅限|僅限|仅供|僅供)[^。\n]{0,6}(?:订阅|訂閱|付费|付費|会员|會員)[^。\n]{0,4}(?:阅读|閱讀|用户|用戶|可看)/u,
  /(?:로그인|구독|회원가입)[^.\n]{0,12}(?:계속|전문|전체|이어서)[^.\n]{0,8}(?:읽|보|볼)|(?:유료|구독)\s?(?:회원|독자)\s?전용/u,
];

/** Says only that some pay: as likely of the site, or of an article that it leads to. */
const HINTS = [
  words(
    'already (?:a |have an? )?(?:subscriber|member|subscription)',
    'subscriber[- ]only',
    '(?:exklusiv|nur) für (?:unsere )?(?:\\p{L}+[- ])?(?:abonnent|abonnement)\\p{L}*',
    'exclusief voor abonnees',
    'réservée?s? (?:aux|à nos) abonnés',
    '(?:exclusiv|reservad|restrit|riservat)\\p{L}+ (?:para|a|agli|per gli) (?:nuestros |nossos |los )?(?:suscriptores|assinantes|abbonati|abonados)',
    '(?:abonelere|üyelere) özel',
    '(?:bereits|schon) (?:abonnent|ein abo)\\p{L}*',
    'al abonnee',
    'déjà abonnée?',
    'ya (?:eres|soy|es) (?:suscriptor|abonado)a?',
    '(?:já é|sou) assinante',
    'sei già abbonato',
    '(?:allerede|redan|jo) (?:abonnent|prenumerant|tilaaja)',
    'masz już (?:subskrypcję|prenumeratę)',
    'уже подписан\\p{L}*',
  ),
];

/** One of these is in every offer, and in few other lines: most are done with it. Lower case. */
const STEMS =
  /subscri|sign ?(?:in|up)|log in|regist|reading|to read|unlock|member|free|lesen|lezen|abo|leser|nutzer|mitglied|lees|leden|abonn|reste|lire|lecture|accéder|suscr|soci|leyendo|sesión|regístra|lendo|assin|cadastr|login|inscre|exclusiv|leggere|accedi|läs|les|prenum|medlem|tilaa|czyta|dostępn|předplat|доступ|подпис|читать|özel|okumaya|続き|会員|文字|订阅|登录|登錄|訂閱|付|购买|購買|仅|僅|로그인|구독|회원|독자/;

/** A longer text is read by its start and its end. */
const MAX_CHARS = 20_000;

/** Whether a text asks its reader to subscribe, to log in or to register before there is more to read. */
export function asksToSubscribe(text: string): boolean {
  return matches(ASKS, text);
}

/** The same, or that the reader may have a subscription already. */
export function speaksOfSubscribers(text: string): boolean {
  return matches(HINTS, text) || matches(ASKS, text);
}

function matches(patterns: readonly RegExp[], text: string): boolean {
  const read = text.length <= MAX_CHARS ? text : `${text.slice(0, MAX_CHARS / 2)}\n${text.slice(-MAX_CHARS / 2)}`;
  return STEMS.test(read.toLowerCase()) && patterns.some((pattern) => pattern.test(read));
}
