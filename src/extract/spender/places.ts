/** Places: never a spender by themselves, and where money goes. Source: ISO 3166 short names, US states, cities that capex news names. */
export const COUNTRIES = `
  Argentina, Australia, Austria, Bangladesh, Belgium, Brazil, Britain, Great Britain, Bulgaria, Canada, Chile, China, Colombia, Croatia, Cyprus, Czech Republic, Czechia, Denmark, Egypt
  England, Estonia, Ethiopia, Finland, France, Germany, Ghana, Greece, Greenland, Guyana, Hong Kong, Hungary, Iceland, India, Indonesia, Iran, Iraq, Ireland, Israel, Italy, Japan, Jordan, Kazakhstan, Kenya
  Kuwait, Latvia, Lithuania, Luxembourg, Malaysia, Mexico, Mongolia, Morocco, Mozambique, Myanmar, Namibia, Netherlands, New Zealand, Nigeria, Northern Ireland, Norway, Oman, Pakistan, Panama, Peru
  Philippines, Poland, Portugal, Qatar, Romania, Russia, Rwanda, Saudi Arabia, Scotland, Senegal, Serbia, Singapore, Slovakia, Slovenia, South Africa, South Korea, Korea, Spain, Sweden, Switzerland, Taiwan
  Tanzania, Thailand, Turkey, Uganda, UAE, United Arab Emirates, UK, U.K., United Kingdom, US, U.S., USA, United States, America, Ukraine, Uruguay, Uzbekistan, Venezuela, Vietnam, Wales, Zambia, Zimbabwe
  Africa, Asia, Europe, European Union, EU, Middle East, North America, Latin America, South America, Southeast Asia, Gulf, Scandinavia`;

export const REGIONS = `
  Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut, Delaware, Florida, Georgia, Hawaii, Idaho, Illinois, Indiana, Iowa, Kansas, Kentucky, Louisiana, Maine, Maryland, Massachusetts
  Michigan, Minnesota, Mississippi, Missouri, Montana, Nebraska, Nevada, New Hampshire, New Jersey, New Mexico, New York, North Carolina, North Dakota, Ohio, Oklahoma, Oregon, Pennsylvania, Rhode Island
  South Carolina, South Dakota, Tennessee, Texas, Utah, Vermont, Virginia, Washington, West Virginia, Wisconsin, Wyoming, Puerto Rico, Midwest, Silicon Valley, West Texas, Permian, Permian Basin
  Ontario, Quebec, Alberta, British Columbia, Bavaria, Saxony, Aragon, Catalonia, Andhra Pradesh, Gujarat, Maharashtra, Tamil Nadu, Karnataka, Telangana, Odisha, Uttar Pradesh, Johor, Hokkaido, Kyushu, Kumamoto
  New South Wales, Queensland, Victoria, Western Australia, South Australia, Guangdong, Inner Mongolia, Xinjiang, Yorkshire, Lancashire, Wales, Brandenburg, Lombardy, Punjab`;

export const CITIES = `
  London, Paris, Berlin, Madrid, Rome, Milan, Tokyo, Osaka, Seoul, Busan, Beijing, Shanghai, Shenzhen, Taipei, Hsinchu, Kaohsiung, Mumbai, Delhi, New Delhi, Bengaluru, Bangalore, Hyderabad, Chennai, Visakhapatnam
  Dubai, Abu Dhabi, Riyadh, Doha, Tel Aviv, Cairo, Nairobi, Lagos, Johannesburg, Sydney, Melbourne, Perth, Brisbane, Auckland, Toronto, Montreal, Vancouver, Ottawa, Mexico City, Sao Paulo, São Paulo, Buenos Aires
  Washington, San Francisco, San Jose, Seattle, Chicago, Boston, Dallas, Houston, Austin, Phoenix, Atlanta, Detroit, Memphis, Abilene, El Paso, Denver, Las Vegas, Los Angeles, Miami, Minneapolis, Columbus
  Cleveland, Pittsburgh, Philadelphia, Baltimore, Charlotte, Nashville, Kansas City, Salt Lake City, Portland, San Diego, Santa Clara, Cupertino, Redmond, Menlo Park, Mountain View, Dublin, Edinburgh, Glasgow
  Manchester, Birmingham, Brussels, Amsterdam, Rotterdam, Antwerp, Frankfurt, Munich, Hamburg, Dresden, Vienna, Zurich, Geneva, Stockholm, Oslo, Copenhagen, Helsinki, Warsaw, Prague, Budapest, Bucharest
  Athens, Istanbul, Ankara, Lisbon, Barcelona, Zaragoza, Valencia, Jakarta, Bangkok, Hanoi, Manila, Kuala Lumpur, Karachi, Dhaka, Brasilia, Brasília, Bogota, Lima, Santiago, Moscow, Kyiv, Kigali, Casablanca`;

/** Adjectives of countries, for "the Swedish government" and "the Korean chipmaker". */
export const DEMONYMS = `
  American, Argentine, Australian, Austrian, Belgian, Brazilian, British, Canadian, Chilean, Chinese, Colombian, Czech, Danish, Dutch, Egyptian, Emirati, English, European, Federal, Finnish, French, German
  Greek, Hungarian, Icelandic, Indian, Indonesian, Irish, Israeli, Italian, Japanese, Kazakh, Kenyan, Korean, Malaysian, Mexican, Moroccan, Nigerian, Norwegian, Pakistani, Peruvian, Philippine, Polish, Portuguese
  Qatari, Romanian, Russian, Saudi, Scottish, Singaporean, South African, South Korean, Spanish, Swedish, Swiss, Taiwanese, Thai, Turkish, Ukrainian, US, U.S., UK, Vietnamese, Welsh`;

const PLACES = new Set(
  [COUNTRIES, REGIONS, CITIES]
    .flatMap((list) => list.split(/[,\n]/).map((name) => name.trim().toLowerCase()))
    .filter((name) => name !== ''),
);

const PLACE_WORDS = new Set(
  [COUNTRIES, REGIONS, DEMONYMS]
    .flatMap((list) => list.split(/[,\n]/).map((name) => name.trim().toLowerCase()))
    .filter((name) => name !== '' && !name.includes(' ')),
);

/** "texas", "swedish": one word that says where somebody is from. */
export const isPlaceWord = (key: string): boolean => PLACE_WORDS.has(key);

/** Place at token `at` (an article before it passed over): number of tokens it takes, 0 where none stands. */
export function placeLength(tokens: readonly { readonly key: string }[], at: number): number {
  const from = tokens[at]?.key === 'the' ? at + 1 : at;
  for (let length = 3; length > 0; length--) {
    const words = tokens.slice(from, from + length).map(({ key }) => key);
    if (words.length === length && PLACES.has(words.join(' '))) return from + length - at;
  }
  return 0;
}

export function isPlace(tokens: readonly { readonly key: string }[], at: number): boolean {
  if (placeLength(tokens, at) > 0) return true;
  return (
    tokens[at]?.key === 'the' &&
    ['country', 'state', 'region', 'county', 'city', 'kingdom'].includes(tokens[at + 1]?.key ?? '')
  );
}
