/**
 * The commonest function words of each language that has a Latin script: a text of some sentences has a third to a half
 * of them. Source: frequency lists of the Universal Dependencies treebanks' function words, kept to those that are rare
 * in the other languages here.
 */
export const STOP_WORDS = {
  en: 'the of and to in that is for it with as was on be at by this had not but from have are which or his her were they an has been their said would will its who what more than about after when there also up we you',
  de: 'der die das und den dem des ein eine einen einem einer ist nicht mit sich auf für von zu im auch wird wurde werden bei nach sind aus dass noch wie über hat haben oder aber vor zum zur durch sie er wir',
  fr: 'le la les de des du et est un une dans que qui pour pas sur au aux avec par plus ce cette son ses sont été mais nous vous ils ont leur être selon',
  es: 'el la los las de del y en que un una por con para su se no es al lo como más pero sus este esta fue ha son entre sobre desde también según',
  pt: 'o os as de do da dos das e em que um uma para com não por se na no nas nos mais ao como foi pela pelo são está também sua seu',
  it: 'il lo la gli le di del della dei delle e che un una per con non si nel nella sono più come anche da dal alla ha è al questo dopo',
  nl: 'de het een van en in op te dat is voor met zijn niet aan er maar ook om hij naar bij uit worden wordt door over nog werd als',
  sv: 'och att det som en på är av för med den till inte har de ett om men var från vid kan också sig enligt efter',
  no: 'og det som er på en av for med til ikke den har de et om men var fra ved kan også seg etter han',
  da: 'og det at er på en af for med til ikke den har de et om men var fra ved kan også sig efter han',
  pl: 'w i na z się nie do że jest to od po za o jak przez ale dla są tym oraz który przed może',
  cs: 'a v se na je že s z do o to i pro ale za by jako podle po který také jsou být už',
  fi: 'ja on ei se että oli hän mutta kun ovat myös kuin joka sekä mukaan jo',
  hu: 'a az és hogy nem is egy ez meg de van volt már csak mint kell után',
  ro: 'și de la în a cu pe că nu o din pentru care mai este sunt au fost prin după',
  tr: 've bir bu için ile da de olarak olan çok daha sonra göre kadar gibi ise',
  id: 'yang dan di ini itu dengan untuk dari tidak pada dalam akan juga ke oleh adalah telah mereka',
  vi: 'và của là các có cho không được với trong một những người này đã để từ khi',
} as const satisfies Record<string, string>;

export const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** Scripts that one language, or none that is English, is written in. */
export const SCRIPTS: ReadonlyArray<readonly [language: string, letters: RegExp]> = [
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['ta', /\p{Script=Tamil}/gu],
  ['bn', /\p{Script=Bengali}/gu],
];
