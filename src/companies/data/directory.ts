/**
 * The directory: companies that the news names less often than those of the sectors' files, one a line; the form is
 * told at {@link readDirectory}. Names, aliases and fiscal years are our own. Tickers, countries and part of the choice
 * come from FinanceDatabase and from the list of S&P 500 companies of datahub.io, which is open under the Public Domain
 * Dedication and License (PDDL) 1.0. FinanceDatabase is under the MIT License:
 *
 * Copyright (c) Jeroen Bouma
 *
 * Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
 * documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
 * rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
 * persons to whom the Software is furnished to do so, subject to the following conditions:
 *
 * The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
 * Software.
 *
 * THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
 * WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
 * COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
 * OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
 */
import { readDirectory } from '../directory.ts';
import type { RegistryData } from '../registry.ts';

export const DIRECTORY: RegistryData = readDirectory(`
# ai
Harvey AI|US -
*Glean|US -
Anysphere=*Cursor|US -
Character.AI=Character AI|US -
Inflection AI|US -
Adept AI|US -
Runway AI|US -
ElevenLabs|US -
Hugging Face|US -
*Physical Intelligence|US -
World Labs|US -
Skild AI|US -
Aleph Alpha|DE -
Black Forest Labs|DE -
DeepL|DE -
Synthesia|GB -
Wayve|GB -
Stability AI|GB -
LightOn|FR
Sakana AI|JP -
Preferred Networks|JP -
*Upstage|KR -
AI21 Labs=AI21|IL -
Krutrim|IN - e3
Sarvam AI=Sarvam|IN - e3
Technology Innovation Institute|AE -
Inception AI|AE -
StepFun|CN -
*MiniMax|CN
Baichuan=Baichuan AI|CN -
01.AI|CN -
iFlytek=iFLYTEK|CN 002230.SZ
ModelBest|CN -
*Manus|SG -
# chips
Skyworks=Skyworks Solutions|US SWKS e9
Qorvo|US
Teradyne|US TER
Monolithic Power Systems=Monolithic Power|US MPWR
Entegris|US
MKS=MKS Instruments|US
Lattice Semiconductor|US
Cirrus Logic|US
Silicon Labs=Silicon Laboratories|US
Rambus|US
MACOM=MACOM Technology Solutions|US
Synaptics|US e6
Semtech|US
Power Integrations|US
Allegro MicroSystems|US
Diodes Inc|US
Vishay=Vishay Intertechnology|US
Axcelis=Axcelis Technologies|US
Onto Innovation|US
FormFactor|US
Cohu|US
Kulicke & Soffa=Kulicke and Soffa|US
Ultra Clean Holdings|US
Ichor=Ichor Holdings|US
Photronics|US
Veeco|US
Camtek|IL
*Nova=Nova Measuring Instruments|IL NVMI.TA
*Credo=Credo Technology|US
Astera Labs|US
SiTime|US
Ambarella|US
MaxLinear|US
Navitas Semiconductor|US
Aehr Test Systems|US
*Universal Display|US
IPG Photonics|US
Applied Optoelectronics|US AAOI
Fabrinet|US e6
Qnity Electronics=Qnity|US Q
SiFive|US -
SambaNova=SambaNova Systems|US -
Tenstorrent|CA -
*Etched|US -
d-Matrix|US -
Lightmatter|US -
Ayar Labs|US -
Celestial AI|US -
Ampere Computing|US -
*Substrate|US -
xLight|US -
Polar Semiconductor|US -
X-Fab|BE
Melexis|BE MELE.BR
Nordic Semiconductor|NO NOD.OL
ams Osram=ams-Osram=AMS Osram|AT
AT&S|AT
Aixtron|DE
SÜSS MicroTec=Suss MicroTec|DE
Elmos Semiconductor=Elmos|DE
PVA TePla|DE
Zeiss=Carl Zeiss=Carl Zeiss SMT|DE - e9
Trumpf|DE - e6
BE Semiconductor=Besi=BE Semiconductor Industries|NL BESI.AS
Nexperia|NL -
VAT Group|CH VACN.SW
Inficon|CH IFCN.SW
u-blox|CH
Graphcore|GB -
IQE|GB
Vulcan Elements|US -
Black Sesame=Black Sesame Technologies|CN
Horizon Robotics|CN
Biren=Biren Technology|CN
Moore Threads|CN
MetaX|CN
Enflame=Enflame Technology|CN
Hygon=Hygon Information Technology|CN
Loongson=Loongson Technology|CN
Naura=NAURA Technology|CN 002371.SZ
AMEC=Advanced Micro-Fabrication Equipment|CN
ACM Research|US
Piotech|CN
SMEE=Shanghai Micro Electronics Equipment|CN -
SiCarrier|CN -
Nexchip=Nexchip Semiconductor|CN
JCET|CN 600584.SS
Tongfu Microelectronics|CN 002156.SZ
Huatian Technology=Tianshui Huatian Technology|CN 002185.SZ
GigaDevice=GigaDevice Semiconductor|CN
Will Semiconductor=OmniVision=OmniVision Technologies|CN
Wingtech=Wingtech Technology|CN 600745.SS
Sanan Optoelectronics|CN 600703.SS
Silan Microelectronics=Hangzhou Silan Microelectronics|CN 600460.SS
Montage Technology|CN 688008.SS
Maxscend=Maxscend Microelectronics|CN 300782.SZ
Rockchip=Fuzhou Rockchip Electronics|CN 603893.SS
VeriSilicon=VeriSilicon Microelectronics|CN
Unisoc|CN -
Tsinghua Unigroup|CN -
Unigroup Guoxin=Unigroup Guoxin Microelectronics|CN 002049.SZ
China Resources Microelectronics|CN 688396.SS
TCL Zhonghuan=Zhonghuan Semiconductor=Tianjin Zhonghuan Semiconductor|CN 002129.SZ
National Silicon Industry|CN
Zhejiang Jingsheng Mechanical & Electrical|CN 300316.SZ
Zhongji Innolight=Innolight|CN 300308.SZ
Eoptolink=Eoptolink Technology|CN
Accelink=Accelink Technologies|CN 002281.SZ
StarPower Semiconductor|CN 603290.SS
Silergy|CN
Fujian Jinhua=Fujian Jinhua Integrated Circuit|CN -
Wuhan Xinxin=XMC|CN -
Alchip=Alchip Technologies|TW
Global Unichip=GUC|TW
Novatek Microelectronics|TW 3034.TW
Realtek=Realtek Semiconductor|TW 2379.TW
Macronix=Macronix International|TW 2337.TW
King Yuan Electronics=KYEC|TW
Powertech Technology|TW 6239.TW
ChipMOS|TW
Chipbond=Chipbond Technology|TW
Sino-American Silicon Products=Sino-American Silicon|TW 5483.TWO
Episil|TW
WIN Semiconductors|TW
Phison=Phison Electronics|TW 8299.TWO
Adata=ADATA Technology|TW
Aspeed=ASPEED Technology|TW 5274.TWO
ASMedia=ASMedia Technology|TW 5269.TW
eMemory=eMemory Technology|TW 3529.TWO
VisEra=VisEra Technologies|TW 6789.TWO
Ardentec|TW
Sigurd Microelectronics|TW
Gudeng Precision=Gudeng|TW
Kinsus=Kinsus Interconnect|TW
Unimicron=Unimicron Technology|TW 3037.TW
Nan Ya PCB=Nan Ya Printed Circuit Board|TW 8046.TW
Zhen Ding=Zhen Ding Technology|TW
Tripod Technology|TW 3044.TW
Gold Circuit Electronics|TW
*Elite Material|TW
Taiwan Union Technology|TW
Yageo|TW 2327.TW
Largan=Largan Precision|TW 3008.TW
Radiant Opto-Electronics|TW 6176.TW
Chroma ATE|TW 2360.TW
MPI Corporation|TW
Hermes Epitek|TW -
Screen Holdings=SCREEN Holdings|JP 7735.T s3
Disco Corp=Disco Corporation|JP s3
Lasertec|JP 6920.T s6
Kokusai Electric|JP s3
Ulvac=ULVAC|JP 6728.T s6
Nikon|JP 7731.T s3
Tokyo Ohka Kogyo|JP 4186.T
JSR=JSR Corp|JP - s3
Hoya=HOYA|JP 7741.T s3
Socionext|JP s3
Taiyo Yuden|JP 6976.T s3
Nitto Denko|JP 6988.T s3
Hamamatsu Photonics|JP
Nichia|JP -
Toppan=Toppan Holdings|JP s3
Dai Nippon Printing|JP s3
Shinko Electric=Shinko Electric Industries|JP - s3
Ferrotec|JP s3
Sanken Electric|JP s3
Fuji Electric|JP 6901.T s3
Towa Corp|JP s3
Micronics Japan|JP
Denka|JP 4061.T s3
Nippon Electric Glass|JP
Samsung Electro-Mechanics=SEMCO|KR
DB HiTek|KR
SK Siltron|KR -
SK Square|KR
Hanmi Semiconductor|KR
Wonik IPS|KR
Jusung Engineering|KR
Leeno Industrial|KR 058470.KQ
LG Innotek|KR 011070.KS
Soulbrain|KR
Dongjin Semichem|KR
Simmtech|KR
Daeduck Electronics|KR
*Rebellions|KR -
FuriosaAI|KR -
Absolics|US -
Magnachip|KR
UTAC|SG -
SSMC=Systems on Silicon Manufacturing|SG -
AEM Holdings|SG
Inari Amertron=*Inari|MY
ViTrox|MY
Unisem|MY
Silterra|MY -
Kaynes=Kaynes Technology=Kaynes Semicon|IN e3
CG Semi|IN - e3
CG Power=CG Power and Industrial Solutions|IN e3
*Dixon=Dixon Technologies|IN e3
SPEL Semiconductor|IN e3
Mobileye|IL
# data_center
Bitfarms|CA
HIVE Digital=Hive Digital Technologies|CA e3
Bit Digital|US
WhiteFiber|US
Soluna=Soluna Holdings|US
Bitmain|CN -
Bitzero|CA -
*Cipher|US
Stronghold Digital|US
Argo Blockchain|GB
Genesis Cloud|DE -
DataCrunch=*Verda|FI -
Sesterce|FR -
Civo|GB -
*Deep Green|GB -
Hyperstack=NexGen Cloud|GB -
Sharon AI|AU
*SMC=Sustainable Metal Cloud|SG -
RunPod|US -
TensorWave|US -
Denvr Dataworks|CA -
Vast Data=VAST Data|US -
Baseten|US -
Fireworks AI|US -
Modal Labs|US -
Lancium|US -
*Galaxy|US
*Poolside=Poolside AI|US -
Sines Data Campus|PT -
Cologix|US -
Flexential|US -
TierPoint|US -
Cyxtera|US -
*Evoque=Evoque Data Center Solutions|US -
Novva=Novva Data Centers|US -
Prime Data Centers|US -
Skybox Datacenters|US -
Rowan Digital Infrastructure|US -
T5 Data Centers|US -
Sabey=Sabey Data Centers|US -
H5 Data Centers|US -
365 Data Centers|US -
DC Blox|US -
Corscale=Corscale Data Centers|US -
CleanArc=CleanArc Data Centers|US -
*Edged=Edged Energy=Edged Data Centers|US -
Serverfarm|US -
Quantum Loophole|US -
Tallgrass=Tallgrass Energy|US -
Beale Infrastructure|US -
Provident Data Centers|US -
Diode Ventures|US -
Cloverleaf Infrastructure|US -
Thor Equities|US -
Hillwood|US -
Lincoln Property Company|US -
Menlo Equities|US -
Harrison Street|US -
BorderPlex Digital=BorderPlex Digital Assets|US -
*Green Mountain|NO -
Bulk Infrastructure|NO -
Skygard|NO -
Polar DC|NO -
EcoDataCenter|SE -
Evroc|SE -
Conapto|SE -
Hyperco|FI -
*Verne=Verne Global|IS -
Global Switch|GB -
Ark Data Centres|GB -
VIRTUS Data Centres=*Virtus|GB -
Echelon Data Centres|IE -
Colt Technology=Colt Technology Services|GB -
Latos Data Centres|GB -
NorthC=NorthC Datacenters|NL -
maincubes|DE -
Penta Infra|NL -
Mainova WebHouse|DE -
CloudHQ|US -
Digital Edge=Digital Edge DC|SG -
Empyrion Digital|SG -
Bridge Data Centres|SG -
Chindata=Chindata Group|CN -
Keppel DC REIT=Keppel DC|SG AJBU.SI
Digital Core REIT|SG
Racks Central|SG -
SUNeVision|HK 1686.HK e6
Range Intelligent Computing=Range Intelligent Computing Technology|CN
Sinnet=Beijing Sinnet|CN
Dr. Peng|CN
Shanghai Baosight=Baosight Software|CN
Kingsoft Cloud|CN
QingCloud|CN
SenseTime|CN
Inspur|CN
Sify=Sify Technologies=Sify Infinit|IN e3
ESDS|IN - e3
RackBank|IN - e3
NeevCloud|IN - e3
Techno Electric|IN e3
Anant Raj|IN e3
*Hiranandani=Hiranandani Group|IN - e3
*Lodha=Lodha Developers=Macrotech Developers|IN LODHA.NS e3
Neysa|IN - e3
E2E Networks|IN e3
*Black Box|IN e3
Gulf Data Hub|AE -
Moro Hub|AE -
Edgnex=Damac Digital|AE -
Damac=DAMAC Properties|AE -
Ooredoo Syntys=Syntys|QA -
Quantum Switch|SA -
MEEZA|QA
Africa Data Centres|ZA -
Raxio=Raxio Group|NL -
Open Access Data Centres=OADC|NG -
Rack Centre|NG -
iXAfrica|KE -
Odata=ODATA|BR -
Ascenty|BR -
Tecto=Tecto Data Centers|BR -
Takoda=Takoda Data Centers|BR -
*Terranova|BR -
KIO Networks=KIO Data Centers|MX -
Layer 9|MX -
EdgeUno|US -
eStruxture|CA -
QScale|CA -
5C Group=QScale 5C|CA -
Beacon AI Centers|CA -
Wonder Valley|CA -
American Bitcoin|US
GreenSquareDC|AU -
DCI Data Centers|AU -
Leading Edge Data Centres|AU -
Macquarie Technology=Macquarie Data Centres|AU e6
Canberra Data Centres|AU -
Datagrid|NZ -
# technology
Atlassian|US e6
Autodesk|US ADSK e1
AppLovin|US APP
*Cadence=Cadence Design Systems=Cadence Design|US CDNS
Synopsys|US SNPS e10
CrowdStrike|US CRWD e1
Datadog|US DDOG
Fortinet|US FTNT
Palo Alto Networks|US PANW e7
Zscaler|US e7
Okta|US e1
MongoDB|US e1
Elastic NV|NL e4
*Confluent|US
HashiCorp|US -
Twilio|US
HubSpot|US
*Workday|US WDAY e1
DocuSign=Docusign|US e1
Dropbox|US
Box Inc|US e1
Unity Software|US
Roblox|US
Electronic Arts=EA Sports|US - e3
Take-Two=Take-Two Interactive|US TTWO e3
Booking Holdings=Booking.com|US BKNG
Expedia|US EXPE
Tripadvisor=TripAdvisor|US
DoorDash|US DASH
Instacart=Maplebear|US
*Robinhood=Robinhood Markets|US HOOD
Coinbase|US COIN
PayPal|US PYPL
*Stripe|US -
Fiserv|US FISV
Trade Desk=The Trade Desk|US TTD
GoDaddy|US GDDY
Verisign|US VRSN
*Cognizant|US CTSH
DXC=DXC Technology|US e3
Kyndryl|US e3
EPAM=EPAM Systems|US
CDW|US CDW
TD Synnex=TD SYNNEX|US e11
Arrow Electronics|US
Avnet|US e6
Sanmina|US e9
Celestica|CA
Benchmark Electronics|US
Plexus Corp|US e9
TTM Technologies|US
Penguin Solutions|US e8
Pure Storage|US e1
Nutanix|US e7
Rackspace=Rackspace Technology|US
Digital Ocean=DigitalOcean|US
Fastly|US
Backblaze|US
Logitech|CH e3
Sonos|US e9
GoPro|US
Xerox|US
Eastman Kodak=Kodak|US
Lexmark|US -
IonQ|US
Rigetti=Rigetti Computing|US
D-Wave=D-Wave Quantum|US
Quantinuum|US -
QuEra|US -
Infleqtion|US
Quantum Computing Inc|US
C3.ai=C3 AI|US e4
SoundHound=SoundHound AI|US
UiPath|US e1
Presight=Presight AI|AE|G42
Scale Microgrids|US -
Shopify|CA SHOP.TO
OpenText=*Open Text|CA OTEX.TO e6
BlackBerry|CA BB.TO e2
Constellation Software|CA CSU.TO
CGI Inc|CA e9
*Xanadu=Xanadu Quantum|CA -
Sage Group|GB SGE.L e9
Darktrace|GB -
Oxford Instruments|GB e3
Raspberry Pi|GB
Revolut|GB -
Deliveroo|GB -
Oxford Quantum Circuits|GB -
Capgemini|FR CAP.PA
Dassault Systèmes=Dassault Systemes|FR DSY.PA
Atos=Eviden|FR ATO.PA
Worldline|FR WLN.PA
Sopra Steria|FR SOP.PA
Ubisoft|FR e3
Pasqal|FR -
Criteo|FR
SiPearl|FR -
Exotec|FR -
Ionos=IONOS|DE
TeamViewer|DE TMV.DE
Hetzner=Hetzner Online|DE -
Bechtle|DE BC8.DE
Delivery Hero|DE DHER.DE
HelloFresh|DE HFG.DE
Just Eat=Just Eat Takeaway=Takeaway.com|NL -
Adyen|NL ADYEN.AS
Prosus|NL PRX.AS e3
Bolt Technology|EE -
Klarna|SE
Sinch|SE SINCH.ST
Embracer|SE EMBRAC-B.ST e3
Opera Ltd|NO
Nexi|IT NEXI.MI
Engineering Ingegneria|IT -
Amadeus IT=*Amadeus|ES AMS.MC
Multiverse Computing|ES -
Temenos|CH TEMN.SW
Infomaniak|CH -
CD Projekt|PL
Allegro.eu=*Allegro|PL
Kaspi=Kaspi.kz|KZ
Yandex|RU
VK Company=VKontakte|RU
Ozon|RU
Wildberries|RU -
Sber=Sberbank|RU
*Check Point=Check Point Software|IL
Wix=Wix.com|IL
Monday.com|IL
NICE Ltd|IL NICE.TA
CyberArk|IL -
*Elm=Elm Company|SA
solutions by stc|SA|stc
*Noon|AE -
Talabat|AE
Trip.com|CN 9961.HK
Bilibili|CN
Weibo|CN
iQiyi=iQIYI|CN
Didi=DiDi=Didi Global|CN
Ant Group=Alipay|CN -
China Literature|CN 0772.HK
Kingsoft|CN 3888.HK
Sangfor|CN
Yonyou|CN
*Honor|CN -
Oppo=OPPO|CN -
Vivo Mobile|CN -
Realme|CN -
Transsion|CN
Sunny Optical|CN
AAC Technologies|HK
BYD Electronic|CN|BYD
Wuhu Token Sciences|CN 300088.SZ
Tianma=Tianma Microelectronics|CN 000050.SZ
Visionox|CN
HKC|CN -
Avary=Avary Holding|CN
Shennan Circuits|CN
WUS Printed Circuit=WUS|CN
Victory Giant=Victory Giant Technology|CN
Shengyi Technology|CN 600183.SS
Kingboard=Kingboard Laminates|HK 0148.HK
H3C=Unisplendour|CN 000938.SZ
Sugon=Dawning Information|CN
xFusion|CN -
AsiaInfo|CN
Kyland|CN
Compal=Compal Electronics|TW 2324.TW
Asus=ASUS=Asustek=ASUSTeK|TW
Acer|TW 2353.TW
MSI=Micro-Star International|TW
*Gigabyte=Gigabyte Technology=Giga Computing|TW
MiTAC=Mitac|TW
AUO=AU Optronics|TW 2409.TW
Innolux|TW 3481.TW
E Ink|TW
Chicony=Chicony Power|TW
*Auras=Auras Technology|TW
Asia Vital Components|TW
King Slide|TW
Chenbro|TW
Bizlink|TW
Lotes|TW
Qisda|TW 2352.TW
HTC|TW
WPG Holdings|TW 3702.TW
Ennoconn|TW
Advantech|TW 2395.TW
Japan Display|JP s3
Sega Sammy|JP 6460.T s3
Bandai Namco|JP 7832.T s3
Square Enix|JP 9684.T s3
Konami|JP 9766.T s3
Capcom|JP 9697.T s3
Nexon|JP 3659.T
Mercari|JP 4385.T s6
CyberAgent|JP 4751.T
Nomura Research Institute|JP 4307.T s3
Otsuka Corp|JP
SCSK|JP - s3
BIPROGY|JP 8056.T s3
Sakura Internet|JP s3
GMO Internet|JP
Highreso|JP -
Trend Micro|JP
JVCKenwood|JP s3
Pioneer Corp|JP -
Krafton|KR
NCSoft|KR 036570.KS
Netmarble|KR 251270.KS
Samsung SDS|KR
LG CNS|KR
NHN Cloud=NHN|KR
Bespin Global|KR -
HCLTech=HCL Technologies=HCL Tech=HCL|IN HCLTECH.BO e3
Tech Mahindra|IN TECHM.BO e3
LTIMindtree|IN e3
Persistent Systems|IN PERSISTENT.BO e3
Mphasis|IN MPHASIS.BO e3
Zomato=Eternal Ltd=Blinkit|IN e3
Swiggy|IN e3
Paytm=One97 Communications|IN e3
Nykaa=FSN E-Commerce|IN e3
Info Edge|IN e3
Ola Cabs=Ani Technologies|IN - e3
PhonePe|IN - e3
Netweb=Netweb Technologies|IN e3
Zoho|IN - e3
Tata Elxsi|IN TATAELXSI.BO e3
Optiemus|IN e3
Bhagwati Products=Micromax|IN - e3
Bukalapak|ID
VNG Corp|VN
Xero|NZ e3
WiseTech=WiseTech Global|AU WTC.AX e6
Canva|AU -
Airwallex|AU -
REA Group|AU REA.AX e6
SEEK Ltd|AU SEK.AX e6
TOTVS|BR
StoneCo|BR
PagSeguro|BR
Nubank=Nu Holdings|BR
Globant|LU
Ualá|AR -
# telecom
MTN Nigeria|NG|MTN
Lumos Fiber|US -
Metronet=MetroNet|US -
Windstream=Uniti=Uniti Group|US
Brightspeed|US -
Consolidated Communications=Fidium|US -
Cable One=Sparklight|US
WideOpenWest|US
Mediacom|US -
Altafiber=Cincinnati Bell|US -
*TDS=Telephone and Data Systems|US
U.S. Cellular=UScellular=Array Digital Infrastructure|US
*Cogent=Cogent Communications|US
*Everstream|US -
FiberLight|US -
Arcadian Infracom|US -
Segra|US -
Bluebird Fiber|US -
Gigapower|US -
Tillman FiberCo=*Tillman|US -
Vertical Bridge|US -
Boldyn=Boldyn Networks|GB -
*Iridium=Iridium Communications|US
Globalstar|US
*Gogo=Gogo Inc|US
Logos Space|US -
*Lynk=Lynk Global|US -
Skylo|US -
Motorola Solutions|US MSI
*Juniper=Juniper Networks|US -
F5=F5 Inc=F5 Networks|US FFIV e9
Ubiquiti|US e6
Infinera|US -
Calix|US
Adtran=ADTRAN|US
Harmonic Inc|US
Viavi=Viavi Solutions|US e6
Extreme Networks|US e6
Cambium Networks|US
*Shaw=Shaw Communications|CA -
Videotron=Quebecor=Vidéotron=Freedom Mobile|CA QBR-A.TO
Cogeco|CA e8
Televisa=TelevisaUnivision=Grupo Televisa|MX
Megacable|MX
Totalplay|MX -
Telesites|MX SITESB-1.MX
Altán Redes|MX -
Sitios Latinoamérica|MX
Millicom=Tigo=Tigo Colombia|LU
Liberty Latin America|BM
Digicel|JM -
Telecom Argentina|AR
Telefônica Brasil=Telefonica Brasil=*Vivo|BR VIVT3.SA|Telefónica
TIM Brasil|BR|Telecom Italia
Oi SA=*Oi|BR
Brisanet|BR
V.tal=V.Tal|BR -
Algar Telecom|BR -
Desktop SA|BR
Entel|CL
WOM|CL -
Three UK|GB -
*O2=Telefónica UK|GB -
TalkTalk|GB -
Gigaclear|GB -
Hyperoptic|GB -
Community Fibre|GB -
Netomnia=YouFibre|GB -
nexfibre=Nexfibre|GB -
KCOM|GB -
Helios Towers|GB
IHS Towers=IHS Holding|GB
Arqiva|GB -
Eir=eir|IE -
1&1=1&1 AG|DE
United Internet|DE UTDI.DE
Deutsche Glasfaser|DE -
Deutsche Giganetz|DE -
Vantage Towers|DE -
GD Towers=Deutsche Funkturm|DE -
Freenet=freenet|DE FNTN.DE
Tele Columbus|DE -
Telekom Austria=A1 Telekom Austria=A1 Group|AT TKA.VI|América Móvil
*Sunrise|CH
TDF|FR -
XpFibre|FR -
MasOrange=MásOrange|ES -
Grupo MásMóvil=MasMovil|ES -
*Digi=Digi Communications|RO
Hispasat|ES -
Lyntia|ES -
Altice=Altice International|LU -
NOS SGPS=*NOS|PT
MEO=Altice Portugal|PT -
Open Fiber|IT -
FiberCop|IT -
Inwit=INWIT|IT
*Sparkle=TI Sparkle|IT -
VodafoneZiggo=Ziggo|NL -
Odido|NL
Delta Fiber|NL -
Orange Belgium|BE|Orange
TDC=TDC NET=Nuuday|DK -
GlobalConnect|NO -
Lyse|NO -
Cinia|FI -
Síminn|IS
Polkomtel=Plus GSM=Cyfrowy Polsat|PL
Orange Polska|PL|Orange
O2 Czech Republic=PPF Telecom|CZ -
CETIN|CZ -
Magyar Telekom|HU|Deutsche Telekom
4iG|HU
United Group|NL -
*OTE=Hellenic Telecommunications|GR|Deutsche Telekom
Rostelecom|RU
*MTS=Mobile TeleSystems|RU
MegaFon=Megafon|RU -
*Beeline=VimpelCom|RU -
VEON=Veon|NL VEON.AS
Kyivstar|UA|VEON
Kazakhtelecom|KZ
Mobily=Etihad Etisalat|SA 7020.SR
*Zain|KW
Zain KSA|SA|Zain
Emirates Integrated Telecommunications|AE
Yahsat=Space42|AE
Arabsat|SA -
Omantel|OM
Beyon=Batelco|BH
Vodafone Qatar|QA|Vodafone
Telecom Egypt|EG
Orange Egypt|EG|Orange
Maroc Telecom=Itissalat Al-Maghrib|MA
Inwi|MA -
Sonatel|SN|Orange
Ethio Telecom=Ethio telecom|ET -
Econet=Econet Wireless|ZW
Cell C|ZA
Axian Telecom=Axian|MG -
Globacom=Glo Mobile|NG -
9mobile=T2 Mobile|NG -
Unitel|AO -
Bezeq|IL
Cellcom|IL
Partner Communications|IL
Gilat|IL
Tata Communications|IN TATACOMM.BO e3
Tata Teleservices|IN e3
Tejas Networks=*Tejas|IN e3
HFCL|IN e3
Bharti Hexacom|IN e3|Bharti Airtel
Reliance Communications=RCom|IN e3
RailTel|IN e3
PTCL|PK
Dialog Axiata|LK
Grameenphone|BD|Telenor
Robi Axiata=*Robi|BD
Axiata|MY
U Mobile|MY -
TIME dotCom|MY
Digital Nasional Berhad=Digital Nasional|MY -
edotco|MY -
Simba Telecom|SG -
NetLink Trust=NetLink NBN|SG CJLU.SI e3
Indosat=Indosat Ooredoo Hutchison=Indosat Ooredoo|ID ISAT.JK|Ooredoo
XL Axiata=XLSmart=XL Smart|ID
Sarana Menara=Protelindo|ID
Mitratel|ID
AIS Thailand|TH
DTAC=Total Access Communication|TH -
3BB=Jasmine International|TH JAS.BK
DITO=DITO Telecommunity=Dito Telecommunity|PH
VNPT|VN -
MobiFone=Mobifone|VN -
FPT=FPT Corp|VN
CMC Corp|VN
HKT|HK
HGC Global Communications|HK -
PCCW|HK 0008.HK
SmarTone|HK e6
China Broadnet|CN -
China Satellite Network=Guowang|CN -
SpaceSail=Shanghai Spacecom|CN -
FiberHome|CN
YOFC=Yangtze Optical Fibre|CN
Hengtong=Hengtong Optic-Electric|CN 600487.SS
Zhongtian Technology=ZTT|CN
Far EasTone|TW
Taiwan Mobile|TW
Accton=Accton Technology|TW 2345.TW
IIJ=Internet Initiative Japan|JP 3774.T s3
JTower|JP - s3
Sky Perfect JSAT=SKY Perfect JSAT|JP s3
Vocus|AU - e6
Aussie Broadband|AU e6
Superloop|AU e6
FiberSense|AU -
2degrees|NZ -
SubCom|US -
Alcatel Submarine Networks|FR -
HMN Technologies|CN -
# utility
Atmos Energy|US ATO e9
*American Water=American Water Works|US AWK
Essential Utilities|US
California Water Service|US
OGE Energy=Oklahoma Gas & Electric=OG&E|US
Portland General Electric|US
Idaho Power=Idacorp=IDACORP|US
Black Hills Corp=Black Hills Energy|US
NorthWestern Energy|US
Avista|US
Puget Sound Energy=Puget Energy|US -
PNM Resources=TXNM Energy=Public Service Company of New Mexico|US
El Paso Electric|US -
Hawaiian Electric=Hawaiian Electric Industries|US
Otter Tail=Otter Tail Power|US
MGE Energy|US
Allete=ALLETE=Minnesota Power|US -
MDU Resources|US
National Fuel Gas|US e9
Southwest Gas|US
*Spire|US e9
ONE Gas|US
UGI|US e9
New Jersey Resources|US e9
South Jersey Industries|US -
NW Natural|US
Chesapeake Utilities|US
Clearway Energy|US
Ormat=Ormat Technologies|US
Fervo Energy=Fervo|US -
Brookfield Renewable=Brookfield Renewable Partners|BM|Brookfield
Calpine|US -
LS Power|US -
Invenergy|US -
Pattern Energy|US -
Intersect Power|US -
Pine Gate Renewables|US -
Cypress Creek Renewables|US -
Primergy|US -
Silicon Ranch|US -
Swift Current Energy|US -
Arevon|US -
*Plus Power|US -
Sunnova|US
Sunrun|US
SunPower|US
Ameresco|US
Holtec=Holtec International|US -
Kairos Power|US -
Commonwealth Fusion Systems=Commonwealth Fusion|US -
Helion Energy=*Helion|US -
TAE Technologies|US -
Westinghouse=Westinghouse Electric|US -
Centrus Energy=Centrus|US
Radiant Nuclear|US -
Valar Atomics|US -
Aalo=Aalo Atomics|US -
*General Fusion|CA
Nano Nuclear=NANO Nuclear Energy|US
The Nuclear Company|US -
Elementl Power|US -
Deep Fission|US
VoltaGrid|US -
ProPetro|US
Solaris Energy Infrastructure=*Solaris|US
*Liberty Energy|US
Energy Vault|US
Form Energy|US -
Eos Energy=Eos Energy Enterprises|US
*Fluence=Fluence Energy|US e9
ESS Tech|US
*Grid United|US -
Bonneville Power Administration|US - e9
New York Power Authority=NYPA|US -
Long Island Power Authority=LIPA|US -
LADWP=Los Angeles Department of Water and Power|US - e6
CPS Energy|US -
Austin Energy|US - e9
Salt River Project=*SRP|US -
Santee Cooper|US -
Sacramento Municipal Utility District=SMUD|US -
Omaha Public Power District=OPPD|US -
Nebraska Public Power District|US -
JEA|US - e9
Oglethorpe Power|US -
Basin Electric=Basin Electric Power Cooperative|US -
Tri-State Generation|US -
Old Dominion Electric Cooperative|US -
Dairyland Power|US -
Great River Energy|US -
Rayburn Electric|US -
Brazos Electric|US -
Transource|US -
*Capital Power|CA
TransAlta|CA
AltaGas|CA
Algonquin Power=Algonquin Power & Utilities=Liberty Utilities|CA
Atco=ATCO|CA ACO-X.TO
Canadian Utilities|CA CU.TO
Boralex|CA BLX.TO
Innergex=Innergex Renewable Energy|CA -
Northland Power|CA
*Superior Plus|CA SPB.TO
SaskPower|CA - e3
Manitoba Hydro|CA - e3
NB Power|CA - e3
Newfoundland and Labrador Hydro=NL Hydro|CA -
Bruce Power|CA -
Epcor|CA -
Enmax|CA -
Pennon|GB PNN.L e3
Anglian Water|GB - e3
Yorkshire Water|GB - e3
*Southern Water|GB - e3
Northumbrian Water|GB - e3
Wessex Water|GB - e3
UK Power Networks|GB - e3
Electricity North West|GB - e3
Cadent=Cadent Gas|GB - e3
*SGN|GB - e3
OVO Energy=*Ovo|GB -
Ceres Power=*Ceres|GB CWR.L
ITM Power|GB ITM.L e4
Greencoat UK Wind|GB
Great British Energy|GB -
Great British Nuclear=Great British Energy-Nuclear|GB -
National Wealth Fund|GB -
Contour Global=ContourGlobal|GB -
Ignitis=Ignitis Group|LT
Eesti Energia=Enefit|EE -
Latvenergo|LV -
Elering|EE -
Litgrid|LT
Fingrid|FI -
TVO=Teollisuuden Voima|FI -
*Helen|FI -
Gasum|FI -
OX2|SE -
Svenska kraftnät=Svenska Kraftnat|SE -
Ellevio|SE -
Hafslund|NO -
Å Energi|NO -
Scatec|NO SCATC.OL
Energinet|DK -
Andel|DK -
Copenhagen Infrastructure Partners|DK -
Landsvirkjun|IS -
LEAG|DE -
STEAG=Steag|DE -
EWE|DE -
MVV Energie=MVV|DE MVV1.DE e9
Encavis|DE -
Wpd|DE -
Energiekontor|DE
PNE AG|DE
Stadtwerke München|DE -
SEFE=Securing Energy for Europe|DE -
Verbund=Austrian Power Grid|AT
EVN AG|AT EVN.VI e9
Wien Energie|AT -
Axpo|CH - e9
Alpiq|CH -
BKW|CH BKW.SW
Swissgrid|CH -
Neoen|FR -
Voltalia|FR VLTSA.PA
*Suez|FR -
Rubis|FR RUI.PA
GRTgaz=NaTran|FR -
Orano|FR -
Newcleo=newcleo|FR -
Naarea|FR -
Enagás=Enagas|ES ENG.MC
Acciona Energía=Acciona Energia|ES|Acciona
Solaria|ES
Grenergy|ES
*Moeve=Cepsa|ES -
Zelestra|ES -
X-Elio|ES -
Redes Energéticas Nacionais|PT
Italgas|IT IG.MI
*Hera|IT HER.MI
Acea|IT ACE.MI
Iren SpA|IT IRE.MI
*ERG|IT ERG.MI
Edison SpA|IT EDNR.MI|EDF
Sorgenia|IT -
Fluxys|BE
Eneco|NL -
Alliander|NL -
Stedin|NL -
Enexis|NL -
Gasunie|NL -
Delta Energy|NL -
Tauron|PL
*Enea|PL
Energa|PL
Polskie Sieci Elektroenergetyczne|PL -
Polskie Elektrownie Jądrowe|PL -
MVM|HU -
Transelectrica|RO
Hidroelectrica|RO
Romgaz|RO
Nuclearelectrica|RO
Hrvatska Elektroprivreda|HR -
GEN Energija|SI -
Elektroprivreda Srbije|RS -
Public Power Corporation|GR
HelleniQ Energy=Hellenic Petroleum|GR
Motor Oil Hellas|GR
IPTO|GR -
Metlen=Mytilineos=METLEN Energy & Metals|GR
Energean|GB ENOG.L
Rosatom|RU -
RusHydro|RU
Inter RAO|RU
Rosseti|RU
Energoatom|UA -
Ukrenergo|UA -
DTEK|UA -
Naftogaz|UA -
Akkuyu Nuclear|TR -
Enerjisa=Enerjisa Enerji|TR
Israel Electric=Israel Electric Corporation|IL -
*Saudi Electricity=Saudi Electricity Company|SA
NEOM Green Hydrogen|SA -
EWEC=Emirates Water and Electricity Company|AE -
ENEC=Emirates Nuclear Energy Company=Emirates Nuclear Energy Corporation|AE -
AMEA Power|AE -
Oman Electricity Transmission|OM -
Kahramaa|QA -
Egyptian Electricity Holding Company|EG -
ONEE|MA -
STEG|TN -
Sonelgaz|DZ -
KenGen|KE e6
Kenya Power|KE e6
Zesco|ZM -
ZESA|ZW -
TANESCO=Tanesco|TZ -
Ethiopian Electric Power|ET -
Volta River Authority|GH -
Globeleq|GB -
Mainstream Renewable Power|IE -
Bord na Móna|IE -
Ervia=Gas Networks Ireland|IE -
Uisce Éireann=Irish Water|IE -
Chubu Electric Power=Chubu Electric|JP 9502.T s3
Kyushu Electric Power=Kyushu Electric|JP 9508.T s3
Tohoku Electric Power=Tohoku Electric|JP 9506.T s3
Chugoku Electric Power=Chugoku Electric|JP 9504.T s3
Hokkaido Electric Power|JP s3
Shikoku Electric Power|JP s3
Hokuriku Electric Power|JP s3
J-Power=Electric Power Development|JP s3
Osaka Gas|JP 9532.T s3
Toho Gas|JP s3
*Renova|JP 9519.T
Japan Nuclear Fuel|JP - s3
Korea Gas=Kogas=KOGAS|KR
GS Energy|KR -
SK Gas|KR
Huaneng=China Huaneng=Huaneng Power|CN -
Datang=China Datang=Datang International Power|CN -
Huadian=China Huadian|CN -
China Energy Investment=CHN Energy=China Energy Investment Corp|CN -
SPIC=State Power Investment=State Power Investment Corporation|CN -
China Three Gorges=China Three Gorges Corporation|CN -
China Three Gorges Renewables|CN
China National Nuclear=CNNC=China National Nuclear Corporation|CN -
China National Nuclear Power|CN 601985.SS
China Longyuan Power=Longyuan Power|CN 0916.HK
China Resources Power|CN
SDIC Power|CN 600886.SS
Huaneng Lancang River Hydropower|CN 600025.SS
ENN Energy|CN 2688.HK
*China Gas Holdings=*China Gas|HK e3
Towngas=Hong Kong and China Gas|HK
CLP Holdings=CLP Group=CLP Power=EnergyAustralia|HK
HK Electric=*Power Assets|HK
Kunlun Energy|CN 0135.HK
Beijing Enterprises Water|CN
Guangdong Investment=Guangdong Energy|CN 0270.HK
Zhejiang Zheneng=Zhejiang Zheneng Electric Power|CN 600023.SS
Sichuan Chuantou Energy|CN 600674.SS
Xinyi Solar|CN 0968.HK
Xinyi Energy|CN 3868.HK
GCL Technology=GCL-Poly=GCL-Poly Energy|CN 3800.HK
Daqo=Daqo New Energy|CN
JA Solar|CN
Canadian Solar|CA
Risen Energy|CN 300118.SZ
Hithium|CN -
*Envision=Envision Energy=Envision Group|CN -
Mingyang=Ming Yang Smart Energy=Mingyang Smart Energy|CN 601615.SS
China Energy Engineering=*Energy China|CN
PowerChina=Power Construction Corporation of China|CN
China Southern Grid Energy Storage|CN
NHPC|IN NHPC.BO e3
NPCIL=Nuclear Power Corporation of India|IN - e3
SJVN|IN e3
NLC India|IN e3
Torrent Power|IN TORNTPOWER.BO e3
CESC|IN e3
Adani Energy Solutions=Adani Transmission|IN ADANITRANS.BO e3
Adani Total Gas|IN ATGL.NS e3
Indraprastha Gas|IN IGL.BO e3
Gujarat Gas|IN GUJGAS.BO e3
Mahanagar Gas|IN e3
Damodar Valley Corporation=DVC|IN - e3
Avaada=Avaada Group|IN - e3
Greenko|IN - e3
AM Green|IN - e3
Hygenco|IN - e3
Serentica=Serentica Renewables|IN - e3
Juniper Green Energy|IN e3
ACME Solar=Acme Solar|IN e3
Suzlon=Suzlon Energy|IN e3
Inox Wind|IN e3
Sembcorp Green Infra|IN - e3
Premier Energies|IN e3
Vikram Solar|IN e3
Emmvee|IN e3
Hindustan Power|IN - e3
Sterlite Power|IN - e3
IREDA|IN e3
REC Ltd|IN RECLTD.BO e3
Power Finance Corp=Power Finance Corporation=PFC|IN PFC.BO e3
K-Electric|PK e6
WAPDA=Wapda|PK - e6
Ceylon Electricity Board|LK -
Bangladesh Power Development Board|BD -
YTL Corp|MY e6
Petronas Gas|MY
*Malakoff|MY
Sarawak Energy|MY -
Solarvest|MY e3
EGAT=Electricity Generating Authority of Thailand|TH -
EGCO=EGCO Group|TH
Ratch Group=Ratch|TH RATCH.BK
Gulf Development=Gulf Energy Development|TH GULF.BK
Global Power Synergy|TH GPSC.BK
B.Grimm Power=B Grimm Power|TH BGRIM.BK
Energy Absolute|TH EA.BK
BCPG|TH
PetroVietnam=Petrovietnam|VN -
PV Power|VN
Aboitiz Power=AboitizPower|PH
*First Gen|PH
ACEN=ACEN Corp|PH
MTerra Solar|PH -
Pertamina Geothermal Energy|ID|Pertamina
Barito Renewables=Barito Renewables Energy|ID
Adaro=Adaro Energy=AlamTri Resources|ID ADRO.JK
Snowy Hydro|AU - e6
AusNet|AU - e3
Ausgrid|AU - e6
Endeavour Energy|AU - e6
*Essential Energy|AU - e6
ElectraNet|AU - e6
Powerlink|AU - e6
CS Energy|AU - e6
CleanCo|AU - e6
*Stanwell=Stanwell Corporation|AU - e6
Alinta=Alinta Energy|AU -
Tilt Renewables|AU -
Hydro Tasmania|AU - e6
*Western Power|AU - e6
*Synergy|AU - e6
Squadron Energy|AU -
Sydney Water|AU - e6
*Contact Energy|NZ e6
Genesis Energy|NZ e6
Mercury NZ|NZ e6
*Vector|NZ e6
Infratil=One NZ|NZ e3
Neoenergia|BR NEOE3.SA|Iberdrola
Energisa|BR ENGI11.SA
*Equatorial=Equatorial Energia|BR EQTL3.SA
Copel|BR
Engie Brasil=Engie Brasil Energia|BR EGIE3.SA|Engie
Eneva|BR ENEV3.SA
Auren=Auren Energia|BR
ISA Energia=CTEEP|BR
Taesa|BR
Alupar|BR
Casa dos Ventos|BR -
Atlas Renewable Energy|CL -
Enel Chile|CL|Enel
Enel Américas=Enel Americas|CL|Enel
Engie Chile|CL|Engie
Transelec|CL -
*ISA=Interconexión Eléctrica|CO
Empresas Públicas de Medellín=EPM|CO -
Celsia|CO
Grupo Energía Bogotá|CO
Central Puerto|AR
Pampa Energía=Pampa Energia|AR
Genneia|AR -
Edenor|AR
*Itaipu=Itaipu Binacional|BR -
ICE Costa Rica|CR -
NTPC Green Energy=NTPC Green|IN e3|NTPC
EDP Renováveis=EDP Renovaveis=EDPR|PT|EDP
Brookfield Infrastructure=Brookfield Infrastructure Partners|BM|Brookfield
# oil_gas
Ovintiv|US
Permian Resources|US
Viper Energy|US|Diamondback Energy
Civitas Resources=Civitas|US
Chord Energy|US
Matador Resources|US
SM Energy|US
Antero Resources|US
Antero Midstream|US
Range Resources|US
CNX Resources|US
Comstock Resources|US
Southwestern Energy|US
Gulfport Energy|US
*Continental Resources|US -
Crescent Energy|US
Murphy Oil|US
Talos Energy|US
Northern Oil and Gas|US
Magnolia Oil & Gas|US
California Resources|US
Endeavor Energy=Endeavor Energy Resources|US -
Aethon Energy|US -
Mewbourne Oil|US -
Hilcorp|US -
Ascent Resources|US -
Encino Energy|US -
Cabot Oil & Gas|US -
HF Sinclair=HollyFrontier|US
PBF Energy|US
Delek US|US
CVR Energy|US
Par Pacific|US
Sunoco=SunocoCorp|US
World Kinect|US
MPLX=MPLX LP|US|Marathon Petroleum
Western Midstream|US
Plains All American=Plains All American Pipeline|US
DT Midstream|US
*Kinetik|US
Hess Midstream|US
Boardwalk Pipelines|US -
Glenfarne|US -
Commonwealth LNG|US -
Freeport LNG|US -
Golden Pass LNG=Golden Pass|US -
Cameron LNG|US -
New Fortress Energy|US
Excelerate Energy|US
Alaska LNG|US -
*NOV|US
TechnipFMC|GB
Transocean|CH
Valaris|BM
Noble Corp=Noble Corporation|GB
Seadrill|BM
Diamond Offshore|US -
Borr Drilling|BM
Nabors=Nabors Industries|US
Helmerich & Payne|US e9
Patterson-UTI|US
Weatherford|US
ChampionX|US
Archrock|US
Kodiak Gas Services|US
USA Compression|US
Oceaneering|US
*Tidewater|US
*Cactus|US
Texas Pacific Land|US TPL
Valvoline|US e9
Chevron Phillips Chemical|US -
Motiva|US -
Citgo|US -
Koch Industries=Koch Inc=*Koch=Georgia-Pacific|US -
*Tourmaline=Tourmaline Oil|CA TOU.TO
ARC Resources|CA ARX.TO
Whitecap=Whitecap Resources|CA WCP.TO
Strathcona Resources|CA
MEG Energy|CA -
Veren=Crescent Point Energy|CA -
Athabasca Oil|CA
Peyto|CA
Birchcliff=Birchcliff Energy|CA
Parex Resources|CA PXT.TO
Gran Tierra Energy|CA
Baytex=Baytex Energy|CA
Paramount Resources|CA
PrairieSky=PrairieSky Royalty|CA PSK.TO
South Bow|CA
Keyera|CA KEY.TO
Gibson Energy|CA GEI.TO
Pieridae|CA
Woodfibre LNG|CA -
Ksi Lisims LNG|CA -
Cedar LNG|CA -
Irving Oil|CA -
*Parkland=Parkland Corp|CA
Oilsands Pathways Alliance=Pathways Alliance|CA -
Ithaca Energy|GB
Serica Energy|GB
EnQuest|GB
Capricorn Energy=Cairn Energy|GB
Neo Energy=NEO NEXT|GB -
*Adura|GB -
Wood Group=John Wood Group|GB
Petrofac|GB
Hunting PLC|GB
DCC|IE
Vår Energi=Var Energi|NO
DNO|NO
OKEA|NO
Petoro|NO -
Gassco|NO -
Aker Solutions|NO
Subsea 7=Subsea7|LU
TGS|NO
BW Offshore|NO
BW LPG|SG
Golar LNG=Golar|BM
*Frontline|CY
DHT Holdings|BM
*Hafnia|SG
Torm|GB
Scorpio Tankers|MC
International Seaways|US
Flex LNG|BM
Cool Company|BM
Euronav=CMB.Tech=CMB Tech|BE
Vopak=Royal Vopak|NL VPK.AS
SBM Offshore|NL SBMO.AS
Fugro|NL
Allseas|CH -
Vitol|CH -
Trafigura|CH - e9
Gunvor|CH -
*Mercuria|CH -
Varo=Varo Energy|CH -
Technip Energies|FR TE.PA
GTT=Gaztransport & Technigaz|FR GTT.PA
Maurel & Prom|FR
Vallourec|FR
CGG=Viridien|FR
Saipem|IT SPM.MI
Saras|IT
Tenaris|LU
Wintershall Dea|DE -
Neste|FI NESTE.HE
Lundin Energy|SE LUNE.ST
Preem|SE -
OMV Petrom|RO|OMV
Black Sea Oil & Gas|RO -
INA|HR
Tupras=Tüpraş|TR
TPAO=Turkish Petroleum|TR -
BOTAS=Botaş|TR -
Gazprom Neft|RU|Gazprom
Tatneft|RU
Surgutneftegas=Surgutneftegaz|RU
Transneft|RU
Bashneft|RU
Sibur|RU -
Socar=SOCAR|AZ -
KazMunayGas=KazMunaiGas|KZ
Tengizchevroil|KZ -
North Caspian Operating Company|KZ -
Caspian Pipeline Consortium|RU -
Uzbekneftegaz|UZ -
Turkmengaz|TM -
Delek Group|IL
NewMed Energy|IL
Bazan|IL
*Leviathan|IL -
Iraq National Oil Company|IQ -
Basra Oil Company=Basra Oil|IQ -
Basrah Gas|IQ -
NIOC=National Iranian Oil Company|IR -
NISOC|IR -
PDO=Petroleum Development Oman|OM -
OQ=OQ Group|OM -
Oman LNG|OM -
Bapco=Bapco Energies|BH -
KNPC=Kuwait National Petroleum|KW -
KIPIC|KW -
Luberef|SA
Petro Rabigh=Rabigh Refining and Petrochemical|SA 2380.SR
Satorp|SA -
ADES=ADES Holding|SA
Arabian Drilling|SA
ADNOC Drilling|AE|ADNOC
ADNOC Distribution|AE|ADNOC
ADNOC Logistics & Services=ADNOC L&S|AE|ADNOC
Borouge|AE|ADNOC
Fertiglobe|AE|ADNOC
Dana Gas|AE
Crescent Petroleum|AE -
NMDC Energy|AE
Dragon Oil|AE -
ENOC|AE -
Libya National Oil Corporation=National Oil Corporation|LY -
EGPC|EG -
EGAS|EG -
Seplat=Seplat Energy|NG
Oando|NG
Nigeria LNG=NLNG|NG -
Renaissance Africa Energy|NG -
Heirs Energies|NG -
Aker Energy|GH -
GNPC|GH -
Petrosen|SN -
Petroci|CI -
Namcor|NA -
ENH|MZ -
Mozambique LNG|MZ -
Rovuma LNG|MZ -
Vivo Energy|GB -
Nayara Energy=Nayara|IN - e3
Oil India|IN e3
MRPL=Mangalore Refinery|IN e3
Chennai Petroleum|IN e3
Numaligarh Refinery|IN - e3
Petronet LNG=Petronet|IN e3
HPCL-Mittal Energy=HMEL|IN - e3
Castrol India|IN|BP
Pakistan State Oil=PSO|PK e6
OGDCL|PK e6
Pakistan Petroleum|PK e6
Petrobangla|BD -
*Thai Oil=Thaioil|TH TOP.BK|PTT
IRPC|TH IRPC.BK|PTT
PTT Oil and Retail|TH|PTT
Bangchak|TH
Banpu|TH
Dialog Group|MY e6
Hibiscus Petroleum|MY e6
Bumi Armada|MY
Sapura Energy|MY
Pengerang Refining|MY -
Medco=Medco Energi=MedcoEnergi|ID
Chandra Asri|ID
PGN=Perusahaan Gas Negara|ID
AKR Corporindo|ID
Aster Chemicals|SG -
Singapore LNG|SG -
Petron|PH
Phoenix Petroleum|PH
Binh Son Refining|VN
PetroVietnam Gas=PV Gas|VN
Petrolimex|VN
Cosmo Energy=Cosmo Energy Holdings|JP s3
JX Advanced Metals|JP s3
Japex=Japan Petroleum Exploration|JP s3
Jogmec=JOGMEC|JP - s3
Modec=MODEC|JP
JGC=JGC Holdings|JP 1963.T s3
Chiyoda=Chiyoda Corp|JP s3
Toyo Engineering|JP s3
S-Oil|KR|Aramco
GS Caltex|KR -
Korea National Oil Corporation=KNOC|KR -
Posco International=POSCO International|KR|Posco
CPC Corp=CPC Corporation|TW -
Formosa Petrochemical|TW 6505.TW|Formosa Plastics
Sinochem|CN -
China Oilfield Services=COSL|CN|CNOOC
Offshore Oil Engineering|CN
PipeChina|CN -
Yanchang Petroleum|CN -
Guanghui Energy|CN 600256.SS
Beach Energy|AU BPT.AX e6
Karoon Energy|AU
Strike Energy|AU e6
Ampol|AU ALD.AX
Viva Energy|AU VEA.AX
Worley|AU WOR.AX e6
Ichthys LNG|AU -
Papua New Guinea LNG=PNG LNG|PG -
*Oil Search|PG -
Brava Energia|BR
PetroRecôncavo=PetroReconcavo|BR
*Vibra=Vibra Energia|BR VBBR3.SA
Ultrapar|BR
Raízen=Raizen|BR RAIZ4.SA e3
Cosan|BR CSAN3.SA
Acelen|BR -
Transportadora Associada de Gás|BR -
Tecpetrol|AR -
Pluspetrol|AR -
Pan American Energy|AR -
Transportadora de Gas del Sur|AR
Southern Energy LNG=*Southern Energy|AR -
GeoPark|CO
Frontera Energy|CO
PDVSA|VE -
Staatsolie|SR -
Petroecuador|EC -
Petroperú=Petroperu|PE -
YPFB|BO -
ENAP|CL -
Copec=Empresas Copec|CL
Enarsa|AR -
ADNOC Gas|AE|ADNOC
# mining
Hecla=Hecla Mining|US
Coeur Mining|US
*Royal Gold|US
*Peabody=Peabody Energy|US
Arch Resources=Core Natural Resources|US
Consol Energy=CONSOL Energy|US
Warrior Met Coal|US
Alpha Metallurgical Resources|US
Alliance Resource Partners|US
*Energy Fuels|US
*Uranium Energy|US e7
Ur-Energy|US
Lightbridge|US
USA Rare Earth|US
*American Rare Earths|AU
NioCorp|US
Perpetua Resources|US PPTA
Hycroft Mining|US
Piedmont Lithium|US
ioneer=Ioneer|AU e6
Compass Minerals|US e9
Intrepid Potash|US
US Antimony=United States Antimony|US
Ramaco Resources|US
Critical Metals|US
The Metals Company|CA
Nevada Gold Mines|US -
Resolution Copper|US -
Pebble Limited Partnership|US -
Twin Metals|US -
Livent=Arcadium Lithium|US -
EnergyX|US -
Sigma Lithium|CA
Standard Lithium|CA
Frontier Lithium|CA
Patriot Battery Metals|CA
Nouveau Monde Graphite|CA
Westwin Elements|US -
Wheaton Precious Metals|CA WPM.TO
Franco-Nevada|CA FNV.TO
B2Gold|CA BTO.TO
Alamos Gold|CA AGI.TO
Eldorado Gold|CA ELD.TO
Equinox Gold|CA EQX.TO
IAMGOLD=Iamgold|CA
Pan American Silver|CA
First Majestic Silver=First Majestic|CA FR.TO
Hudbay=Hudbay Minerals|CA HBM.TO
Capstone Copper|CA
Ero Copper|CA ERO.TO
Taseko=Taseko Mines|CA
Lundin Gold|CA LUG.TO
Filo Corp|CA -
NexGen Energy|CA NXE.TO
Denison Mines|CA
Fission Uranium|CA -
Paladin Energy|AU e6
Boss Energy|AU e6
SSR Mining|US
Centerra Gold=Centerra|CA CG.TO
NovaGold|CA e11
Seabridge Gold|CA
Torex Gold|CA
OceanaGold|CA
Artemis Gold|CA
Orla Mining|CA
Dundee Precious Metals=DPM Metals|CA
Skeena Resources|CA
K92 Mining|CA
Endeavour Silver|CA
Silvercorp Metals|CA
Fortuna Mining=Fortuna Silver|CA
Champion Iron|AU CIA.AX e3
Labrador Iron Ore|CA
Baffinland|CA -
Sherritt=Sherritt International|CA
Erdenes Tavan Tolgoi|MN -
Ivanhoe Electric|US
Foran Mining|CA
Canada Nickel|CA
NGEx Minerals|CA
McEwen Copper=McEwen Mining|CA
*Vicuña=Vicuña Corp|AR -
Endeavour Mining|GB
Fresnillo|MX FRES.MX
Peñoles=Industrias Peñoles=Industrias Penoles|MX
Minera Frisco|MX
KAZ Minerals|KZ -
Central Asia Metals|GB
Polymetal=Solidcore Resources|KZ
Hochschild Mining=Hochschild|GB
Ferrexpo|CH
Vedanta Resources|GB -
ERG Kazakhstan=Eurasian Resources Group|LU -
Atalaya Mining|GB
Pensana|GB
Cornish Lithium|GB -
Cornish Metals|GB
Kumba=Kumba Iron Ore|ZA KIO.JO|Anglo American
Valterra Platinum=Anglo American Platinum=Amplats|ZA
Impala Platinum=Implats|ZA IMP.JO e6
Northam Platinum=*Northam|ZA e6
African Rainbow Minerals|ZA e6
Exxaro=Exxaro Resources|ZA
Harmony Gold=*Harmony|ZA e6
DRDGold|ZA e6
Pan African Resources|ZA e6
Thungela=Thungela Resources|ZA
Seriti=Seriti Resources|ZA -
Assore|ZA - e6
Royal Bafokeng Platinum|ZA -
Sylvania Platinum|ZA e6
Tharisa|ZA e9
Gécamines=Gecamines|CD -
KoBold Metals=KoBold|US -
Mopani=Mopani Copper Mines|ZM -
Winning Consortium Simandou|GN -
Société Minière de Boké|GN -
Managem|MA
OCP=OCP Group|MA -
Debswana|BW -
Lucara Diamond|CA
Northern Star=Northern Star Resources|AU NST.AX e6
Evolution Mining|AU EVN.AX e6
Perseus Mining|AU e6
Ramelius=Ramelius Resources|AU e6
Regis Resources|AU e6
Capricorn Metals|AU e6
De Grey Mining|AU - e6
Westgold=Westgold Resources|AU e6
Genesis Minerals|AU e6
Gold Road Resources|AU -
Bellevue Gold|AU e6
Sandfire=Sandfire Resources|AU e6
IGO|AU IGO.AX e6
Iluka=Iluka Resources|AU ILU.AX
*Arafura=Arafura Rare Earths|AU e6
Liontown=Liontown Resources|AU e6
Core Lithium|AU e6
Nickel Industries|AU
Syrah Resources|AU
Australian Strategic Materials|AU e6
*New Hope=New Hope Group|AU e7
Yancoal=Yancoal Australia|AU YAL.AX
*Stanmore=Stanmore Resources|AU
*Coronado=Coronado Global Resources|AU
Hancock Prospecting=*Hancock|AU - e6
Roy Hill|AU - e6
Atlas Iron|AU - e6
MMG=Las Bambas|AU
Jiangxi Copper|CN
Chalco=Aluminum Corporation of China=Chinalco|CN
China Hongqiao=Hongqiao|CN 1378.HK
Shandong Gold|CN
Zhongjin Gold|CN 600489.SS
Zhaojin Mining|CN
Chifeng Gold=Chifeng Jilong Gold Mining|CN
China Northern Rare Earth=Northern Rare Earth|CN
China Rare Earth Group|CN -
JL Mag=JL MAG Rare-Earth|CN
Shenghe Resources|CN 600392.SS
Huayou Cobalt=Zhejiang Huayou Cobalt|CN 603799.SS
GEM Co|CN
CNGR=CNGR Advanced Material|CN 300919.SZ
Tsingshan=Tsingshan Holding|CN -
Sinomine=Sinomine Resource|CN 002738.SZ
Tongling Nonferrous=Tongling Nonferrous Metals|CN 000630.SZ
*Western Mining|CN
Yankuang Energy=Yanzhou Coal|CN 1171.HK
China Coal Energy=*China Coal|CN
Shaanxi Coal=Shaanxi Coal Industry|CN 601225.SS
Jinduicheng Molybdenum|CN 601958.SS
China Minmetals=Minmetals|CN -
Yunnan Tin|CN 000960.SZ
Xiamen Tungsten|CN 600549.SS
Qinghai Salt Lake=Qinghai Salt Lake Industry|CN
NALCO=National Aluminium|IN e3
Hindustan Copper|IN HINDCOPPER.BO e3
IREL|IN - e3
Singareni Collieries=Singareni|IN - e3
MOIL|IN e3
Lloyds Metals=Lloyds Metals and Energy|IN e3
Reko Diq Mining|PK -
Bumi Resources|ID
Bayan Resources|ID BYAN.JK
Merdeka Copper Gold|ID MDKA.JK
Antam=Aneka Tambang|ID ANTM.JK
Mind ID=MIND ID|ID -
Vale Indonesia|ID|Vale
Amman Mineral|ID
Harita Nickel=Trimegah Bangun Persada|ID
Inalum|ID -
*Timah|ID
Bukit Asam|ID
Danantara|ID -
Nickel Asia|PH
Semirara=Semirara Mining and Power|PH
Philex Mining|PH
Vinacomin|VN -
Masan High-Tech Materials|VN
Sumitomo Metal Mining|JP s3
Mitsubishi Materials|JP s3
Dowa Holdings|JP s3
Polyus|RU
Alrosa=ALROSA|RU
Rusal=RUSAL|RU
En+=En+ Group|RU
Uralkali|RU -
EuroChem=Eurochem|CH -
PhosAgro=Phosagro|RU
SUEK|RU -
Mechel|RU
Nordgold|RU -
Belaruskali|BY -
KGHM|PL
Jastrzębska Spółka Węglowa|PL
Eurasia Mining|GB
Vulcan Energy=Vulcan Energy Resources|AU
Kaunis Iron|SE -
Talga=Talga Group|AU e6
Norge Mining|NO -
Rare Earths Norway|NO -
*ICL=ICL Group|IL ICL.TA
Arab Potash|JO
Manara Minerals|SA -
International Resources Holding|AE -
Emirates Global Aluminium=EGA|AE -
*Alba=Aluminium Bahrain|BH
CSN=Companhia Siderúrgica Nacional=CSN Mineração|BR CSNA3.SA
CBMM|BR -
Samarco|BR -
Bradespar|BR BRAP3.SA
Nexa Resources|LU
Aura Minerals|BR
Minsur|PE
*Buenaventura=Compañía de Minas Buenaventura|PE
Antamina|PE -
*Volcan=Volcan Compañía Minera|PE
Cerro Verde=Sociedad Minera Cerro Verde|PE
Collahuasi|CL -
CAP SA|CL
Molymet|CL
Lithium Argentina|CH
Galan Lithium|AU
Gran Colombia=Aris Mining|CA
Grupo México=Grupo Mexico|MX GMEXICOB.MX
# materials
*Commercial Metals|US e8
Reliance Inc=Reliance Steel=Reliance Steel & Aluminum|US
ATI Inc=Allegheny Technologies|US
Carpenter Technology|US e6
Kaiser Aluminum|US
Arconic|US -
Constellium|FR
Worthington Steel|US e5
*Electra|US -
Boston Metal|US -
Hybrit|SE -
Sublime Systems|US -
*Brimstone|US -
Martin Marietta=Martin Marietta Materials|US MLM
Vulcan Materials|US VMC
Eagle Materials|US e3
Summit Materials|US -
Knife River|US
Amrize|CH
Summit Carbon Solutions|US -
Owens Corning|US
James Hardie=James Hardie Industries|IE e3
Sherwin-Williams|US SHW
PPG=PPG Industries|US PPG
RPM International|US e5
Axalta|US
Ecolab|US ECL
Eastman Chemical=*Eastman|US
Celanese|US
*Huntsman|US
*Westlake=Westlake Chemical|US
*Olin=Olin Corp|US
Chemours|US
Tronox|US
Kronos Worldwide|US
Cabot Corp|US e9
Hexcel|US
Albany International|US
Ashland Inc|US e9
IFF=International Flavors & Fragrances|US IFF
Corteva|US CTVA
FMC Corp|US
Scotts Miracle-Gro|US e9
Avient|US
*Element Solutions|US
Hemlock Semiconductor=*Hemlock|US -
Nova Chemicals=NOVA Chemicals|CA -
Methanex|CA MX.TO
Packaging Corporation of America=Packaging Corp of America|US PKG
Graphic Packaging|US
Sonoco|US
Sealed Air|US
Berry Global|US -
Ball Corp=*Ball|US BALL
Crown Holdings=*Crown|US
Silgan|US
O-I Glass=Owens-Illinois|US
Ardagh=Ardagh Group=Ardagh Metal Packaging|LU
Amcor|CH AMCR e6
Avery Dennison|US AVY
Weyerhaeuser|US
Rayonier|US
PotlatchDeltic|US
Louisiana-Pacific=LP Building Solutions|US
Boise Cascade|US
UFP Industries|US
Domtar|US -
Clearwater Paper|US
Green Bay Packaging|US -
Pratt Industries|US -
*Cascades|CA
West Fraser=West Fraser Timber|CA WFG.TO
Canfor|CA CFP.TO
Interfor|CA IFP.TO
Tolko|CA -
*Kruger|CA -
Stella-Jones|CA
Algoma Steel|CA
Mondi|GB MNDI.L
Croda=Croda International|GB CRDA.L
Johnson Matthey|GB JMAT.L e3
Victrex|GB VCT.L e9
Elementis|GB
Synthomer|GB
Morgan Advanced Materials|GB
Breedon|GB
Ibstock|GB
Forterra|GB
*Marshalls|GB
Liberty Steel|GB -
British Steel|GB -
Kingspan|IE
Kemira|FI KEMIRA.HE
Metsä Board|FI METSA.HE
Outokumpu|FI OUT1V.HE
Huhtamaki=Huhtamäki|FI HUH1V.HE
Ahlstrom|FI -
Billerud=BillerudKorsnäs|SE BILL.ST
SCA=Svenska Cellulosa|SE
Holmen|SE HOLM-A.ST
Södra|SE -
Hexagon Composites|NO
Elkem|NO
Borregaard|NO BRG.OL
Borouge International|AT -
OCI Global|NL
AkzoNobel=Akzo Nobel|NL AKZA.AS
DSM-Firmenich=dsm-firmenich|CH
Corbion|NL CRBN.AS
Aperam|LU
Bekaert|BE BEKB.BR
Etex|BE -
Tessenderlo|BE
Aurubis|DE e9
Lanxess|DE LXS.DE
Wacker Chemie=Wacker|DE WCH.DE
Brenntag|DE BNR.DE
Symrise|DE SY1.DE
K+S|DE SDF.DE
*Fuchs=Fuchs Petrolub|DE FPE.DE
Henkel|DE HEN.DE
SGL Carbon|DE
Dillinger=Saarstahl|DE -
Georgsmarienhütte|DE -
Speira|DE -
Trimet|DE -
*Schott|DE - e9
SKW Piesteritz|DE -
Imerys|FR NK.PA
Eramet|FR
Vicat|FR VCT.PA
Verallia|FR
Aluminium Dunkerque|FR -
GravitHy|FR -
Sika|CH SIKA.SW
Clariant|CH CLN.SW
Ems-Chemie|CH
Givaudan|CH GIVN.SW
SIG Group=SIG Combibloc|CH
Lenzing|AT LNZ.VI
Wienerberger|AT WIE.VI
RHI Magnesita|AT
Mayr-Melnhof|AT
Acerinox|ES ACX.MC
Celsa|ES -
Sidenor|ES -
Tubacex|ES
Ence|ES
Navigator Company|PT
Corticeira Amorim|PT
Buzzi=Buzzi Unicem|IT BZU.MI
Acciaierie d'Italia=Ilva|IT -
Marcegaglia|IT -
Arvedi|IT -
*Danieli|IT e6
Titan Cement|GR
Viohalco|BE
Erdemir|TR
Sisecam=Şişecam|TR
Grupa Azoty|PL
Severstal|RU
NLMK|RU
MMK=Magnitogorsk Iron & Steel|RU
Evraz|GB
Metalloinvest|RU -
Metinvest|UA -
SABIC Agri-Nutrients|SA 2020.SR|Sabic
Sipchem|SA
Tasnee|SA
Saudi Kayan|SA|Sabic
Yansab|SA|Sabic
*Advanced Petrochemical|SA
Emsteel=Emirates Steel Arkan|AE
Qatar Steel|QA -
*Industries Qatar|QA
Qapco|QA -
Orascom Construction|EG
Ezz Steel|EG
BUA Cement=BUA Group=BUA|NG
Indorama=Indorama Ventures|TH IVL.BK
PTT Global Chemical|TH PTTGC.BK|PTT
SCG=Siam Cement|TH SCC.BK
SCG Packaging|TH SCGP.BK
Lotte Chemical|KR 011170.KS
Hanwha Solutions|KR 009830.KS
Kumho Petrochemical|KR 011780.KS
SKC|KR 011790.KS
Ecopro=EcoPro|KR
Ecopro BM=EcoPro BM|KR 247540.KQ
L&F|KR
Posco Future M=POSCO Future M|KR|Posco
Lotte Energy Materials=Iljin Materials|KR 020150.KS
KCC|KR
OCI Holdings|KR
Hyosung=Hyosung TNC|KR
Hyosung Heavy Industries|KR
Dongkuk Steel|KR
SeAH Steel|KR
Taekwang Industrial|KR
Kolon Industries|KR
Young Poong|KR
Kobe Steel=Kobelco|JP 5406.T s3
Daido Steel|JP 5471.T s3
Yamato Kogyo|JP 5444.T s3
Proterial=Hitachi Metals|JP - s3
Nippon Yakin|JP s3
Tokyo Steel|JP s3
UACJ|JP s3
Mitsubishi Chemical=Mitsubishi Chemical Group|JP s3
Sumitomo Chemical|JP s3
Mitsui Chemicals|JP s3
Mitsubishi Gas Chemical|JP s3
Tosoh|JP 4042.T s3
Kuraray|JP 3405.T
Teijin|JP 3401.T s3
Toyobo|JP s3
Daicel|JP 4202.T s3
Kaneka|JP 4118.T s3
Zeon|JP 4205.T s3
Tokuyama|JP s3
UBE Corp=Ube Industries|JP 4208.T s3
Nissan Chemical|JP 4021.T s3
Sumitomo Bakelite|JP 4203.T s3
Sekisui Chemical|JP 4204.T s3
Nippon Sanso=Nippon Sanso Holdings|JP 4091.T s3
*Air Water|JP s3
AGC=Asahi Glass=AGC Biologics|JP
Nippon Sheet Glass=*Pilkington|JP s3
NGK Insulators=NGK Corp|JP s3
Niterra=NGK Spark Plug|JP 5334.T s3
Tokai Carbon|JP 5301.T
Taiheiyo Cement|JP 5233.T s3
Sumitomo Osaka Cement|JP s3
Oji=Oji Holdings|JP 3861.T s3
Nippon Paper|JP s3
Daio Paper|JP 3880.T s3
Rengo|JP 3941.T s3
Kao|JP 4452.T
Nippon Paint|JP
Kansai Paint|JP s3
DIC Corp|JP
ADEKA|JP s3
Mitsui Kinzoku=Mitsui Mining & Smelting|JP s3
Furukawa Electric|JP s3
Fujikura|JP s3
SWCC|JP s3
*China Steel=China Steel Corp|TW
Nan Ya Plastics|TW 1303.TW
Formosa Chemicals & Fibre=Formosa Chemicals|TW 1326.TW
TCC Group=Taiwan Cement|TW
Asia Cement|TW
Far Eastern New Century|TW
China Petrochemical Development|TW
Taiwan Glass|TW
Eternal Materials|TW
Wanhua=Wanhua Chemical|CN 600309.SS
Hengli Petrochemical=Hengli|CN 600346.SS
Rongsheng Petrochemical|CN 002493.SZ
Zhejiang Petrochemical|CN -
Shenghong Petrochemical=Eastern Shenghong|CN
Hengyi Petrochemical|CN 000703.SZ
Satellite Chemical|CN
Baofeng Energy=Ningxia Baofeng Energy|CN 600989.SS
Ansteel=Angang Steel|CN
HBIS|CN 000709.SZ
Shougang|CN
Shagang=Jiangsu Shagang|CN 002075.SZ
Jianlong Steel|CN -
Maanshan Iron & Steel=Magang|CN
Valin Steel=Hunan Valin Steel|CN 000932.SZ
Anhui Conch=Conch Cement=Anhui Conch Cement|CN 0914.HK
CNBM=China National Building Material|CN
China Jushi|CN 600176.SS
China Resources Cement|CN
West China Cement|CN
Fuyao Glass=Fuyao=Fuyao Glass America|CN
Xinyi Glass|HK 0868.HK
Flat Glass|CN 6865.HK
Nine Dragons Paper|HK 2689.HK e6
Lee & Man Paper|HK
Tinci Materials=Guangzhou Tinci Materials Technology|CN 002709.SZ
Putailai=Shanghai Putailai|CN
Semcorp=Yunnan Energy New Material|CN 002812.SZ
BTR New Material|CN
Ronbay=Ronbay Technology|CN
Capchem=Shenzhen Capchem|CN
Shanshan=Ningbo Shanshan|CN 600884.SS
Hunan Yuneng|CN
Lopal Technology|CN
Hailiang=Zhejiang Hailiang|CN 002203.SZ
JSW Cement|IN e3
JSW Group=JSW|IN - e3
JSW Paints|IN - e3
Jindal Stainless|IN e3
Jindal Saw|IN e3
Jindal Power|IN - e3
AM/NS India=ArcelorMittal Nippon Steel India|IN - e3
RINL=Rashtriya Ispat Nigam|IN - e3
Welspun Corp=Welspun|IN e3
APL Apollo=APL Apollo Tubes|IN APLAPOLLO.NS e3
Ratnamani|IN e3
Shree Cement|IN SHREECEM.BO e3
Dalmia Bharat=Dalmia Cement|IN DALBHARAT.NS e3
ACC|IN ACC.BO e3
Ramco Cements|IN RAMCOCEM.BO e3
JK Cement=J.K. Cement|IN JKCEMENT.BO e3
JK Lakshmi Cement|IN e3
Birla Corp=Birla Corporation|IN e3
India Cements|IN e3
Nuvoco Vistas=Nuvoco|IN e3
Star Cement|IN e3
Sanghi Industries|IN e3|Ambuja Cements
Asian Paints|IN ASIANPAINT.BO e3
Berger Paints|IN e3
Kansai Nerolac|IN e3
Indigo Paints|IN e3
Pidilite=Pidilite Industries|IN PIDILITIND.BO e3
SRF|IN SRF.BO e3
PI Industries|IN PIIND.BO e3
UPL|IN UPL.BO e3
Aarti Industries|IN AARTIIND.BO e3
Deepak Nitrite|IN DEEPAKNI.BO e3
Navin Fluorine|IN e3
Gujarat Fluorochemicals|IN e3
Tata Chemicals=Tata Chemicals Europe|IN TATACHEM.BO e3
*Atul|IN ATUL.BO e3
*Coromandel=Coromandel International|IN COROMANDEL.BO e3
Chambal Fertilisers|IN e3
Paradeep Phosphates|IN e3
GNFC|IN e3
GSFC|IN e3
Rashtriya Chemicals and Fertilizers|IN e3
IFFCO|IN - e3
Epigral|IN e3
*Himadri=Himadri Speciality Chemical|IN e3
Haldia Petrochemicals|IN - e3
*Astral|IN ASTRAL.NS e3
Supreme Industries|IN SUPREMEIND.BO e3
Polyplex|IN e3
Uflex=UFlex|IN e3
JK Paper|IN e3
ITC Ltd=ITC Limited|IN ITC.BO e3
Orica|AU ORI.AX e9
Incitec Pivot=Dyno Nobel|AU e9
BlueScope=BlueScope Steel|AU BSL.AX e6
InfraBuild|AU -
Boral|AU - e6
Adbri|AU -
Fletcher Building|NZ e6
Orora|AU ORA.AX e6
Visy|AU -
Liberty Bell Bay|AU -
Tomago Aluminium=Tomago|AU -
Gerdau|BR GGBR3.SA
Usiminas|BR
Aço Verde|BR -
Braskem|BR
Unipar|BR
Votorantim=Votorantim Cimentos|BR -
Companhia Brasileira de Alumínio|BR
Eldorado Brasil|BR -
Bracell|BR -
CMPC|CL
Ternium|LU
Techint|AR -
Orbia|MX
Alpek|MX ALPEKA.MX
Grupo Cementos de Chihuahua=Grupo Cementos de Chihuahua|MX GCC.MX
Deacero|MX -
AHMSA|MX -
Cementos Argos|CO
Asia Pulp & Paper|ID -
Sinar Mas|ID -
APRIL Group|ID -
Semen Indonesia|ID
Indocement|ID
Krakatau Steel|ID
Press Metal|MY
Lotte Chemical Titan|MY|Lotte Chemical
Hoa Phat=Hoa Phat Group|VN
Formosa Ha Tinh|VN -
Dangote Cement|NG|Dangote
# automotive
*Nikola|US
Canoo|US
*Fisker|US
Slate Auto=*Slate|US -
Faraday Future|US
Workhorse Group|US
*Oshkosh=Oshkosh Corp|US
*Polaris|US
BRP|CA DOO.TO e1
*Winnebago=Winnebago Industries|US
Thor Industries|US e7
*Lear=Lear Corp|US
Adient|IE e9
Visteon|US
*Dana=Dana Inc=Dana Incorporated|US
American Axle|US
Gentex|US
Autoliv|SE ALIV-SDB.ST
Tenneco|US -
Dorman Products|US
Allison Transmission|US
Modine=Modine Manufacturing|US e3
Standard Motor Products|US
LKQ|US
Cooper Standard|US
Nexteer|US
Linamar|CA LNR.TO
Martinrea|CA
Lion Electric|CA -
NFI Group|CA
Proterra|US -
*Blue Bird|US e9
Our Next Energy|US -
*Factorial=Factorial Energy|US -
SES AI|US
*Solid Power|US
*Sila=Sila Nanotechnologies|US -
Group14=Group14 Technologies|US -
Lyten|US -
Natron Energy|US -
Ultium Cells|US -
BlueOval SK|US -
StarPlus Energy|US -
NextStar Energy|CA -
Amplify Cell Technologies|US -
Enovix|US
Enevate|US -
ChargePoint|US e1
EVgo|US
Ionna=IONNA|US -
Blink Charging|US
Li-Cycle|CA
Ascend Elements|US -
Cirba Solutions|US -
American Battery Technology|US e6
Microvast|US
A123 Systems|US -
Traton=TRATON=Navistar=International Motors=MAN Truck & Bus=MAN SE=Scania|DE 8TRA.DE|Volkswagen
Porsche SE=Porsche Automobil Holding|DE PAH3.DE
Schaeffler|DE SHA.DE
Vitesco|DE -
Hella=HELLA=Forvia Hella|DE
Mahle=MAHLE|DE -
*Brose|DE -
Knorr-Bremse|DE KBX.DE
Aumovio=AUMOVIO|DE
Webasto|DE -
*Leoni|DE -
ElringKlinger|DE
Varta=VARTA|DE -
Customcells|DE -
Aston Martin=Aston Martin Lagonda|GB
*McLaren=McLaren Automotive|GB -
*Lotus=Lotus Cars=Lotus Technology|GB
AESC=Envision AESC|JP -
Britishvolt|GB -
Dowlais|GB -
TI Fluid Systems|GB -
Inchcape|GB INCH.L
Valeo|FR FR.PA
Forvia=FORVIA=Faurecia|FR
OPmobility=Plastic Omnium|FR
Ford Otosan|TR|Ford
Tofas=Tofaş|TR
Togg|TR -
Horse Powertrain|GB -
Iveco=Iveco Group|IT
Pirelli|IT
Brembo|IT BRE.MI
Piaggio|IT
CNH Industrial|GB
Gestamp|ES
CIE Automotive|ES CIE.MC
Grupo Antolin|ES -
Basquevolt|ES -
InoBat|SK -
Rimac=Rimac Group|HR -
Koenigsegg|SE -
Einride|SE -
Morrow Batteries|NO -
Freyr=FREYR Battery=T1 Energy|US
ElevenEs|RS -
AvtoVAZ=Avtovaz|RU
Kamaz|RU
Sollers|RU
Nokian Tyres|FI
Bajaj Auto|IN BAJAJ-AUTO.BO e3
Hero MotoCorp|IN HEROMOTOCO.BO e3
TVS Motor=TVS|IN TVSMOTOR.BO e3
Eicher Motors=Royal Enfield|IN EICHERMOT.NS e3
Ashok Leyland|IN ASHOKLEY.BO e3
Ather Energy=*Ather|IN e3
Force Motors|IN e3
Escorts Kubota|IN e3
MRF|IN MRF.BO e3
Apollo Tyres|IN APOLLOTYRE.NS e3
CEAT|IN e3
JK Tyre|IN e3
Balkrishna Industries|IN BALKRISIND.BO e3
Samvardhana Motherson=Motherson=Motherson Sumi|IN e3
Uno Minda=Minda Industries|IN MINDAIND.BO e3
Sona Comstar=Sona BLW|IN e3
Bharat Forge|IN BHARATFORG.BO e3
Exide Industries=*Exide|IN EXIDEIND.BO e3
Amara Raja=Amara Raja Energy & Mobility|IN e3
Tube Investments|IN e3
Endurance Technologies|IN ENDURANCE.BO e3
Sundram Fasteners|IN e3
ZF Commercial Vehicle|IN e3
JSW MG Motor=JSW MG Motor India=MG Motor India|IN - e3
Toyota Kirloskar|IN - e3
Renault Nissan India|IN - e3
Olectra Greentech=Olectra|IN e3
Yadea|CN 1585.HK
Niu Technologies|CN
Changan=Changan Automobile=Chongqing Changan|CN
Deepal|CN -
Avatr|CN -
GAC=GAC Group=Guangzhou Automobile|CN
FAW=FAW Group|CN -
FAW Jiefang|CN 000800.SZ
Dongfeng=Dongfeng Motor|CN
BAIC=BAIC Motor=BAIC Group|CN 1958.HK
JAC Motors=JAC=Anhui Jianghuai Automobile|CN 600418.SS
Seres=Seres Group=Aito|CN 601127.SS
Leapmotor|CN
Hozon=Hozon New Energy|CN -
Foton=Foton Motor=Beiqi Foton|CN
Yutong=Yutong Bus|CN 600066.SS
King Long|CN
Jiangling Motors=JMC|CN 000550.SZ
Wuling=SAIC-GM-Wuling|CN -
Weichai=Weichai Power|CN 2338.HK
Sinotruk|CN
SVOLT=Svolt|CN -
CALB|CN
Sunwoda|CN
Farasis=Farasis Energy|CN
REPT Battero=REPT|CN
Desay SV|CN
Huayu Automotive=HASCO|CN
Minth Group=Minth|CN 0425.HK
Ningbo Joyson=Joyson Electronics|CN
Sailun=Sailun Tire|CN 601058.SS
Linglong Tire=Shandong Linglong|CN
Zhongce Rubber|CN
WeRide|CN
Pony.ai=Pony AI|CN
*Momenta|CN -
Isuzu=Isuzu Motors|JP 7202.T s3
*Hino=Hino Motors|JP s3
Mitsubishi Fuso=Archion|JP s3
Yamaha Motor|JP 7272.T
Aisin|JP 7259.T s3
Toyota Industries|JP 6201.T s3
Toyota Tsusho|JP 8015.T s3
Toyota Boshoku|JP s3
Toyoda Gosei|JP 7282.T s3
JTEKT=Jtekt|JP s3
Koito=Koito Manufacturing|JP 7276.T s3
Stanley Electric|JP s3
NSK|JP 6471.T s3
NTN|JP s3
Yazaki|JP - s3
Marelli|JP -
Astemo=Hitachi Astemo|JP - s3
Sumitomo Rubber|JP
Yokohama Rubber|JP 5101.T
Toyo Tire|JP
NHK Spring|JP s3
Prime Planet Energy & Solutions=PPES|JP - s3
GS Yuasa|JP 6674.T s3
Sony Honda Mobility=Afeela|JP - s3
Hyundai Wia|KR
HL Mando=*Mando|KR 204320.KS
Hanon Systems|KR 018880.KS
Hankook Tire=Hankook & Company=Hankook|KR
Kumho Tire|KR
Nexen Tire|KR
KG Mobility=SsangYong|KR
Hotai Motor|TW 2207.TW
Yulon Motor=Yulon|TW
Gogoro|TW
Foxtron|TW
ProLogium=Prologium|TW -
Cheng Shin Rubber=Maxxis|TW
Proton Holdings=*Proton|MY -
Perodua|MY -
Astra International|ID ASII.JK
Thaco=Truong Hai|VN -
Ceer=Ceer Motors|SA -
# industry
*Otis=Otis Worldwide|US OTIS
Parker Hannifin=Parker-Hannifin|US PH e6
Illinois Tool Works=ITW|US ITW
Dover Corp|US DOV
Ingersoll Rand|US IR
*Xylem|US XYL
Fortive|US FTV
Ametek=AMETEK|US AME
*Roper=Roper Technologies|US ROP
Teledyne|US
Textron|US TXT
Howmet=Howmet Aerospace|US HWM
TransDigm|US TDG e9
Heico=HEICO|US e10
Spirit AeroSystems|US -
Huntington Ingalls=Newport News Shipbuilding=Ingalls Shipbuilding|US
Leidos|US LDOS
SAIC Inc=Science Applications International|US e1
CACI|US e6
Kratos=Kratos Defense|US
AeroVironment|US e4
Axon Enterprise=*Axon|US AXON
Curtiss-Wright|US
Woodward Inc|US e9
*Moog=Moog Inc|US e9
BWX Technologies=BWXT|US
General Atomics|US -
Sierra Nevada Corp=Sierra Nevada Corporation|US -
Sierra Space|US -
Shield AI|US -
Saronic=Saronic Technologies|US -
*Hadrian|US -
Relativity Space|US -
Firefly Aerospace|US
Voyager Technologies|US
Redwire|US
Intuitive Machines|US
Planet Labs|US e1
Stoke Space|US -
United Launch Alliance=ULA|US -
Vast Space|US -
Axiom Space|US -
Boom Supersonic|US -
Joby=Joby Aviation|US
Archer Aviation|US
Virgin Galactic|US
Honeywell Aerospace|US HONA
Solstice Advanced Materials|US
Resideo|US
Stanley Black & Decker|US SWK
Snap-on Inc|US SNA
Lincoln Electric|US
Nordson|US NDSN e10
Graco|US
IDEX=IDEX Corp|US IEX
Pentair|IE
Flowserve|US
Regal Rexnord|US
Timken|US
Crane Co=Crane Company|US
ITT Inc|US
*Donaldson=Donaldson Company|US e7
Zurn Elkay|US
Watts Water|US
Mueller Industries|US
Mueller Water|US e9
Generac|US GNRC
nVent|US
*Acuity=Acuity Brands|US e8
AAON|US
*Lennox=Lennox International|US LII
A. O. Smith=A.O. Smith=AO Smith|US AOS
Masco|US MAS
Allegion|IE ALLE
Fortune Brands=Fortune Brands Innovations|US
Builders FirstSource|US BLDR
Mohawk Industries=*Mohawk|US
Trex|US
Carlisle Companies|US
Armstrong World Industries|US
Advanced Drainage Systems|US e3
Powell Industries|US e9
Preformed Line Products|US
EnerSys|US e3
Atkore|US e9
Encore Wire|US -
Southwire|US -
*Belden=Belden Inc|US
Amphenol|US APH
TE Connectivity|IE e9
CommScope|US
Bel Fuse|US
Vicor|US
Plug Power|US
FuelCell Energy|US e10
*Ballard=Ballard Power|CA
Array Technologies|US
Nextracker=Nextpower|US e3
*Shoals=Shoals Technologies|US
Enphase=Enphase Energy|US
SolarEdge|IL
Silfab|CA -
Heliene|CA -
Maxeon=Maxeon Solar|SG
Babcock & Wilcox|US
American Superconductor=AMSC|US e3
MasTec|US
Quanta Services|US PWR
EMCOR=Emcor|US EME
Comfort Systems=Comfort Systems USA|US FIX
Primoris|US
MYR Group|US
IES Holdings|US IESC e9
Dycom|US e1
Sterling Infrastructure|US
Granite Construction|US
*Fluor=Fluor Corp|US
*Jacobs=Jacobs Solutions|US J e9
AECOM=Aecom|US e9
KBR|US
Bechtel|US -
Kiewit|US -
DPR Construction|US -
Black & Veatch|US -
Burns & McDonnell|US -
*McDermott=McDermott International|US -
*Zachry|US -
Tutor Perini|US
*Argan=Argan Inc|US e1
Limbach|US
United Rentals|US URI
Herc=Herc Holdings|US
Sunbelt Rentals=Ashtead|US e4
WillScot|US
Fastenal|US FAST
W.W. Grainger=*Grainger|US GWW
*Ferguson=Ferguson Enterprises|US FERG e7
Watsco|US
WESCO=Wesco|US
Core & Main|US e1
Pool Corp|US
Cintas|US CTAS e5
Rollins Inc|US ROL
Waste Connections|CA WCN.TO
GFL Environmental=GFL|CA GFL.TO
*Casella=Casella Waste|US
Clean Harbors|US
Stericycle|US -
Veralto|US VLTO
Tetra Tech|US e9
Zebra Technologies|US ZBRA
*Trimble|US TRMB
Keysight=Keysight Technologies|US KEYS e10
Garmin|CH GRMN
Teradata|US
Symbotic|US e9
Cognex|US
Figure AI|US -
Apptronik|US -
Agility Robotics|US -
Hillenbrand|US e9
Terex|US
Manitowoc|US
AGCO|US
Toro Company=*Toro|US e10
Lindsay Corp|US e8
Titan International|US
Trinity Industries|US
Wabtec=Westinghouse Air Brake|US WAB
Greenbrier|US e8
Kennametal|US e6
Hyster-Yale|US
Middleby|US
Enovis|US
Esab=ESAB|US
Chart Industries|US
Gates Industrial|US
SPX Technologies|US
Mativ|US
CAE|CA CAE.TO e3
MDA Space|CA
ATS Corp=ATS Automation|CA e3
WSP=WSP Global|CA WSP.TO
Stantec|CA STN.TO
AtkinsRéalis=AtkinsRealis=SNC-Lavalin|CA
Aecon|CA
Bird Construction|CA
Finning=Finning International|CA FTT.TO
Toromont|CA
*Babcock=Babcock International|GB BAB.L e3
QinetiQ|GB QQ.L e3
*Melrose=Melrose Industries=GKN Aerospace|GB MRO.L
Meggitt|GB -
Smiths Group|GB SMIN.L e7
Spirax Group=Spirax-Sarco|GB
IMI plc|GB IMI.L
Weir Group|GB WEIR.L
Halma|GB HLMA.L e3
Rotork|GB ROR.L
Renishaw|GB RSW.L e6
JCB|GB -
*Dyson|SG -
Howden Joinery|GB HWDN.L
Balfour Beatty|GB BBY.L
*Kier=Kier Group|GB e6
Morgan Sindall|GB
Costain|GB
Laing O'Rourke|GB - e3
Mace Group|GB -
*Persimmon|GB PSN.L
Barratt Redrow=Barratt Developments=*Barratt|GB e6
Taylor Wimpey|GB TW.L
Bellway|GB e7
Berkeley Group|GB BKG.L e4
Vistry|GB
Travis Perkins|GB TPK.L
Rentokil=Rentokil Initial|GB RTO.L
Biffa|GB -
Serco|GB SRP.L
Mitie|GB e3
Chemring|GB e10
Harland & Wolff|GB -
Orbex|GB -
Jungheinrich|DE JUN3.DE
Kion=KION|DE
GEA Group=GEA|DE G1A.DE
Dürr=Durr AG|DE DUE.DE
Krones|DE
Voith|DE - e9
Liebherr|CH -
Nordex|DE NDX1.DE
Enercon|DE -
SMA Solar|DE
Meyer Burger|CH
Meyer Werft=Meyer Turku|DE -
TKMS|DE e9
Hensoldt|DE
Renk=RENK|DE
*Diehl=Diehl Defence|DE -
MTU Aero Engines=MTU|DE
OHB=OHB SE|DE
Isar Aerospace|DE -
Rocket Factory Augsburg|DE -
Lilium|DE -
Helsing|DE -
*Quantum Systems|DE -
Hochtief=HOCHTIEF=Turner Construction|DE HOT.DE
Bilfinger|DE
Strabag|AT
Porr|AT
Andritz|AT ANDR.VI
Palfinger|AT
Viessmann|DE -
Vaillant|DE -
Miele|DE -
Würth=Wuerth|DE -
Heraeus|DE -
Freudenberg|DE -
Festo|DE -
Osram|DE -
ThyssenKrupp Nucera=Nucera|DE e9|Thyssenkrupp
Sunfire|DE -
Heidelberger Druck=Heidelberger Druckmaschinen|DE e3
Körber|DE -
*Legrand|FR LR.PA
Dassault Aviation|FR AM.PA
KNDS=Nexter|NL -
Naval Group|FR -
MBDA|FR -
ArianeGroup=Arianespace|FR -
Exail|FR
Eiffage|FR FGR.PA
Spie=SPIE|FR SPIE.PA
Rexel|FR RXL.PA
Chantiers de l'Atlantique|FR -
*Daher|FR -
Latécoère|FR
Groupe SEB|FR
Bureau Veritas|FR BVI.PA
Sodexo|FR SW.PA e8
McPhy|FR
Fincantieri|IT
Webuild|IT WBD.MI
Ansaldo Energia|IT -
Interpump|IT IP.MI
Maire Tecnimont|IT
De'Longhi|IT DLG.MI
Avio|IT
IDV=Iveco Defence Vehicles|IT -
ACS Group=*ACS=Grupo ACS|ES
Acciona|ES ANA.MC
Sacyr|ES
Fomento de Construcciones y Contratas|ES
OHLA|ES
*Indra|ES
Navantia|ES -
Técnicas Reunidas=Tecnicas Reunidas|ES
Talgo|ES
*CAF=Construcciones y Auxiliar de Ferrocarriles|ES
Mota-Engil|PT
Kone=KONE|FI
Valmet|FI VALMT.HE
Metso|FI
Konecranes|FI
Cargotec|FI CGCBV.HE
Hiab|FI
*Kalmar=Kalmar Corp|FI
*Patria=Patria Group|FI -
ICEYE|FI -
Sandvik|SE SAND.ST
SKF|SE SKF-B.ST
Epiroc|SE EPI-A.ST
Alfa Laval|SE ALFA.ST
Assa Abloy=ASSA ABLOY|SE ASSA-B.ST
Electrolux|SE ELUX-A.ST
Husqvarna|SE
*Hexagon=Hexagon AB|SE HEXA-B.ST
Nibe=NIBE|SE
*Trelleborg|SE
Skanska|SE SKA-B.ST
NCC=NCC AB|SE
Peab|SE PEAB-B.ST
Securitas|SE SECU-B.ST
*Kongsberg=Kongsberg Gruppen=Kongsberg Defence|NO KOG.OL
*Nel=Nel ASA=Nel Hydrogen|NO NEL.OL
Tomra|NO
Nammo|NO -
AutoStore|NO AUTO.OL
Danfoss|DK -
Grundfos|DK -
FLSmidth|DK FLS.CO
Rockwool=ROCKWOOL|DK
Per Aarsleff|DK
Topsoe=Haldor Topsoe|DK -
Terma|DK -
*Signify|NL LIGHT.AS
Philips|NL
Damen Shipyards=*Damen|NL -
Boskalis=Royal Boskalis|NL -
Van Oord|NL -
Arcadis|NL ARCAD.AS
Aalberts|NL AALB.AS
DEME|BE
Jan De Nul|BE -
John Cockerill|BE -
*Schindler|CH SCHN.SW
Geberit|CH GEBN.SW
*Sulzer|CH SUN.SW
Oerlikon|CH
Georg Fischer|CH
Stadler Rail=*Stadler|CH SRAIL.SW
Accelleron|CH
Landis+Gyr|CH LAND.SW e3
*Pilatus=Pilatus Aircraft|CH -
Ruag|CH -
SGS|CH SGSN.SW
Bystronic|CH
Climeworks|CH -
Kuehne+Nagel=Kuehne & Nagel=Kühne+Nagel|CH
Škoda Transportation|CZ -
Czechoslovak Group=CSG|CZ
EPH=Energetický a průmyslový holding|CZ -
PGZ=Polska Grupa Zbrojeniowa|PL -
Koç Holding=Koc Holding|TR KCHOL.IS
Sabanci Holding=Sabancı Holding|TR
Arcelik=Arçelik=Beko|TR ARCLK.IS
Aselsan|TR
Baykar|TR -
TAI=Turkish Aerospace|TR -
Kontrolmatik|TR
Enka=Enka İnşaat|TR
Astor Enerji|TR
Limak|TR -
*Kalyon|TR -
Elbit=Elbit Systems|IL ESLT.TA
Israel Aerospace Industries=IAI|IL -
Rafael Advanced Defense Systems=*Rafael|IL -
Roscosmos|RU -
United Aircraft Corporation|RU -
Rostec|RU -
Uralvagonzavod|RU -
EDGE Group|AE -
IHC=International Holding Company|AE
Al Ghurair|AE -
NMDC Group=National Marine Dredging|AE
SAMI=Saudi Arabian Military Industries|SA -
Alfanar|SA -
Elsewedy Electric|EG
Kawasaki Heavy Industries=Kawasaki Heavy|JP 7012.T s3
IHI=IHI Corp|JP s3
Hitachi Construction Machinery|JP 6305.T s3
Kubota|JP 6326.T
Makita|JP 6586.T s3
SMC Corp|JP s3
THK|JP 6481.T
Ebara|JP 6361.T
Amada|JP 6113.T s3
DMG Mori|JP
*Okuma|JP s3
Nachi-Fujikoshi|JP
Yaskawa=Yaskawa Electric|JP 6506.T
Omron|JP 6645.T s3
Yokogawa=Yokogawa Electric|JP 6841.T s3
Azbil|JP 6845.T s3
Daifuku|JP 6383.T
Nabtesco|JP 6268.T
Harmonic Drive|JP s3
Miura Co|JP 6005.T s3
Hoshizaki|JP 6465.T
*Horiba|JP 6856.T
*Shimadzu|JP 7701.T s3
Anritsu|JP 6754.T s3
Minebea Mitsumi=MinebeaMitsumi|JP 6479.T s3
Alps Alpine|JP 6770.T s3
Japan Aviation Electronics|JP s3
Hirose Electric|JP 6806.T s3
Meidensha|JP s3
Nissin Electric|JP s3
TMEIC|JP - s3
Kurita Water|JP s3
Ricoh|JP 7752.T s3
Konica Minolta|JP 4902.T s3
Seiko Epson=Epson|JP 6724.T s3
Brother Industries|JP s3
Casio|JP s3
*Olympus|JP 7733.T s3
Lixil=LIXIL|JP 5938.T s3
*Toto=TOTO|JP 5332.T s3
Rinnai|JP 5947.T s3
*Kajima|JP 1812.T s3
*Obayashi|JP 1802.T s3
*Shimizu=Shimizu Corp|JP 1803.T s3
Taisei|JP 1801.T s3
*Takenaka|JP -
Penta-Ocean=Penta-Ocean Construction|JP s3
Kinden|JP 1944.T s3
Kandenko|JP s3
Sekisui House|JP 1928.T
Daiwa House|JP s3
Sumitomo Forestry|JP 1911.T
Daito Trust|JP s3
Secom|JP s3
Sojitz|JP 2768.T s3
Mitsui E&S|JP s3
Imabari Shipbuilding|JP -
Japan Marine United|JP - s3
Tsuneishi|JP -
ispace|JP s3
Interstellar Technologies|JP -
Hyundai Engineering & Construction=Hyundai E&C|KR
Hyundai Engineering|KR -
Samsung C&T|KR
Samsung E&A=Samsung Engineering|KR
Daewoo E&C|KR
GS E&C=GS Engineering & Construction|KR
DL E&C|KR
HDC Hyundai Development|KR
Hyundai Rotem|KR 064350.KS
Korea Aerospace Industries=KAI|KR
LIG Nex1|KR
Hanwha Systems|KR
Hanwha Vision|KR
Poongsan|KR
LS Corp=LS Group|KR
Taihan Cable=Taihan Electric Wire|KR 001440.KS
Iljin Electric|KR
Doosan|KR
Doosan Bobcat=*Bobcat|KR 241560.KS
Doosan Fuel Cell|KR 336260.KS
HD Korea Shipbuilding=HD KSOE=Korea Shipbuilding & Offshore Engineering|KR 009540.KS
GS Group=GS Holdings|KR
Lotte Group=Lotte|KR -
CJ Group=CJ Corp|KR
Kolon|KR
SK ecoplant=SK Ecoplant|KR -
SK Networks|KR
Coway|KR 021240.KS
Teco=TECO Electric=Teco Electric & Machinery|TW 1504.TW
Shihlin Electric|TW
Fortune Electric|TW
Allis Electric|TW
Tatung|TW 2371.TW
Lite-On=Lite-On Technology|TW 2301.TW
Walsin Lihwa|TW 1605.TW
Ta Ya Electric|TW
Hiwin=Hiwin Technologies|TW 2049.TW
AirTAC|TW
Catcher Technology|TW 2474.TW
CSBC|TW
Techtronic=Techtronic Industries=TTI|HK 0669.HK
Johnson Electric|HK e3
Swire Pacific|HK 0019.HK
Jardine Matheson=Jardines|BM
China State Construction=CSCEC|CN
China Communications Construction=CCCC|CN
China Railway Group|CN
China Railway Construction=CRCC|CN
*China Railway|CN -
Sany=Sany Heavy Industry|CN 600031.SS
XCMG|CN
Zoomlion|CN
Shanghai Electric|CN
Dongfang Electric|CN
Harbin Electric|CN
NARI Technology=NARI|CN 600406.SS
TBEA|CN 600089.SS
Chint=Zhejiang Chint|CN
Inovance=Shenzhen Inovance|CN
Kehua Data|CN
Envicool|CN
Sanhua=Zhejiang Sanhua|CN
Gree=Gree Electric|CN
Haier=Haier Smart Home|CN
Hisense|CN
TCL=TCL Technology=CSOT=TCL CSOT|CN
CSSC=China State Shipbuilding|CN
Yangzijiang Shipbuilding=Yangzijiang|SG
Hengli Heavy Industry|CN
New Times Shipbuilding|CN -
AVIC=Aviation Industry Corporation of China|CN -
AECC=AECC Aviation Power|CN 600893.SS
CASC|CN -
LandSpace|CN -
Galaxy Space|CN -
Norinco|CN -
DJI|CN -
EHang|CN
Unitree=Unitree Robotics|CN
UBTech=UBTech Robotics|CN
Hikvision|CN
Dahua Technology|CN
Goertek|CN 002241.SZ
Luxshare=Luxshare Precision|CN
Lens Technology|CN 300433.SZ
Foxconn Industrial Internet|CN 601138.SS|Foxconn
GCL System Integration|CN
GCL|CN -
Astronergy|CN -
Aiko Solar=Aiko|CN
Hoymiles|CN
Deye|CN
Ginlong|CN
Shuangliang|CN
Bharat Electronics=*BEL|IN BEL.BO e3
Hindustan Aeronautics=*HAL|IN HAL.NS e3
Bharat Dynamics|IN e3
BHEL=Bharat Heavy Electricals|IN BHEL.BO e3
BEML|IN e3
Mazagon Dock=Mazagon Dock Shipbuilders|IN e3
Cochin Shipyard|IN e3
Garden Reach Shipbuilders|IN e3
Siemens India|IN
ABB India|IN ABB.BO
Hitachi Energy India|IN e3
GE Vernova T&D India|IN e3
Schneider Electric Infrastructure|IN e3
Thermax|IN THERMAX.BO e3
Cummins India|IN CUMMINSIND.BO e3
Kirloskar Oil Engines|IN e3
KEC International|IN e3
Kalpataru Projects=Kalpataru|IN e3
Havells|IN e3
Polycab|IN e3
KEI Industries|IN e3
RR Kabel|IN e3
Voltas|IN VOLTAS.BO e3
*Blue Star|IN e3
Crompton Greaves=Crompton Greaves Consumer|IN e3
Bajaj Electricals|IN e3
Amber Enterprises|IN e3
Syrma SGS|IN e3
*Godrej=Godrej Industries=Godrej Group|IN GODREJIND.BO e3
Godrej Enterprises=Godrej & Boyce|IN - e3
Bajaj Group|IN - e3
Murugappa Group|IN - e3
Essar=Essar Group|IN - e3
Jindal Group|IN - e3
Hinduja Group|IN - e3
Shapoorji Pallonji|IN - e3
Tata Projects|IN - e3
Tata Advanced Systems|IN - e3
Afcons=Afcons Infrastructure|IN e3
IRB Infrastructure|IN e3
GMR Airports=*GMR=GMR Group|IN e3
GVK|IN - e3
Dilip Buildcon|IN e3
NCC Ltd|IN e3
NBCC|IN e3
RVNL=Rail Vikas Nigam|IN e3
IRCON|IN e3
HCC=Hindustan Construction|IN e3
Megha Engineering=MEIL|IN - e3
Titagarh=Titagarh Rail Systems|IN e3
Jupiter Wagons|IN e3
Sterlite Technologies|IN e3
ITI Ltd|IN e3
Aequs|IN e3
PG Electroplast|IN e3
Webel|IN - e3
Borosil Renewables|IN e3
Goldi Solar|IN - e3
Rayzon Solar|IN - e3
Ohmium|US -
BrahMos Aerospace|IN - e3
Agnikul|IN - e3
Skyroot=Skyroot Aerospace|IN - e3
ST Engineering=Singapore Technologies Engineering|SG S63.SI
Seatrium=Sembcorp Marine|SG
Venture Corp|SG V03.SI
SATS|SG S58.SI e3
Gamuda|MY e7
IJM=IJM Corp|MY e3
*Sunway=Sunway Construction|MY
Sime Darby=Sime|MY e6
Top Glove|MY e8
Hartalega|MY e3
Italian-Thai Development|TH
Delta Electronics Thailand|TH DELTA.BK|Delta Electronics
Hana Microelectronics|TH
Charoen Pokphand=CP Group|TH -
WHA=WHA Group|TH
Amata|TH AMATA.BK
Vingroup|VN
Becamex|VN
*San Miguel=San Miguel Corp=San Miguel Global Power|PH
*Ayala=Ayala Corp|PH
Aboitiz=Aboitiz Equity Ventures|PH
SM Investments|PH
JG Summit|PH
DMCI=DMCI Holdings|PH
Metro Pacific=Metro Pacific Investments|PH -
Lippo Group|ID -
Salim Group|ID -
Djarum|ID -
Wijaya Karya|ID
CIMIC|AU CIM.AX
*Downer=Downer EDI|AU DOW.AX e6
Lendlease|AU LLC.AX e6
Austal|AU e6
Seven Group=SGH Ltd|AU e6
Brambles|AU BXB.AX e6
Monadelphous|AU e6
NRW Holdings|AU e6
Bidvest|ZA BVT.JO e6
Barloworld|ZA e9
Murray & Roberts|ZA
Grupo Carso|MX GCARSOA1.MX
Grupo Alfa=Alfa SAB|MX
Iochpe-Maxion|BR
*Marcopolo|BR
*Randon|BR
Tupy|BR
Odebrecht=Novonor|BR -
Andrade Gutierrez|BR -
Hanwha Aerospace|KR 012450.KS|Hanwha
Hanwha Ocean=Daewoo Shipbuilding|KR 042660.KS|Hanwha
HD Hyundai Electric|KR|HD Hyundai
HD Hyundai Heavy Industries=Hyundai Heavy Industries|KR|HD Hyundai
LS Electric|KR
# transport
JD Logistics|CN|JD.com
Alaska Railroad|US -
Genesee & Wyoming|US -
Brightline|US -
Kansas City Southern|US -
Old Dominion Freight=Old Dominion Freight Line|US
J.B. Hunt=JB Hunt|US JBHT
Saia|US
XPO|US
GXO=GXO Logistics|US
RXO|US
Knight-Swift|US
Schneider National|US
*Werner=Werner Enterprises|US
*Ryder=Ryder System|US
*Penske=Penske Truck Leasing|US -
C.H. Robinson=CH Robinson|US CHRW
Expeditors=Expeditors International|US EXPD
Landstar|US
FedEx Freight|US FDXF
Hub Group|US
*Matson|US
Kirby Corp|US
*Allegiant=Allegiant Air|US
Frontier Airlines|US
Spirit Airlines|US
SkyWest|US
Sun Country=Sun Country Airlines|US
Breeze Airways|US -
Avelo=Avelo Airlines|US -
Atlas Air|US -
*Avis=Avis Budget|US
Hertz|US
Enterprise Mobility=Enterprise Holdings|US -
U-Haul=Amerco|US e3
Lyft|US
Aurora Innovation|US
May Mobility|US -
Nuro|US -
*Greyhound|US -
FirstGroup|GB e3
*National Express=Mobico|GB
*Stagecoach|GB -
Metropolitan Transportation Authority=MTA|US -
Port Authority of New York and New Jersey|US -
NJ Transit|US - e6
BART=Bay Area Rapid Transit|US - e6
LA Metro|US - e6
WMATA|US - e6
MBTA|US - e6
SEPTA|US - e6
Caltrain|US - e6
California High-Speed Rail Authority|US - e6
*Port of Los Angeles|US - e6
*Port of Long Beach|US - e9
*Port Houston|US -
Georgia Ports Authority|US - e6
South Carolina Ports Authority|US - e6
Los Angeles World Airports|US - e6
Via Rail=VIA Rail|CA -
Metrolinx|CA - e3
Toronto Pearson=Greater Toronto Airports Authority|CA -
WestJet|CA -
Porter Airlines|CA -
Air Transat=Transat|CA e10
TFI International|CA TFII.TO
Canada Post|CA -
TransLink|CA -
*Port of Montreal|CA -
Purolator|CA -
Aeroméxico=Aeromexico|MX
Volaris|MX
Viva Aerobus|MX
GAP Airports=Grupo Aeroportuario del Pacífico=Grupo Aeroportuario del Pacifico|MX GAPB.MX
Asur=Grupo Aeroportuario del Sureste|MX
OMA Airports=Grupo Aeroportuario del Centro Norte|MX OMAB.MX
Avianca|CO -
*Copa=Copa Airlines=Copa Holdings|PA
Panama Canal Authority|PA - e9
*Gol=Gol Linhas Aéreas|BR
*Azul=Azul Linhas Aéreas|BR
*Rumo|BR RAIL3.SA
MRS Logística|BR -
Localiza|BR
*Movida|BR
CCR=Motiva Infraestrutura|BR CCRO3.SA
EcoRodovias|BR
Santos Brasil|BR
Aerolíneas Argentinas=Aerolineas Argentinas|AR -
JetSmart|CL -
Jet2|GB JET2.L e3
Wizz Air|HU e3
Virgin Atlantic|GB -
Loganair|GB -
TUI|DE TUI1.DE e9
Gatwick=Gatwick Airport|GB - e3
Manchester Airports Group=Stansted|GB - e3
Edinburgh Airport|GB -
Transport for London=TfL|GB - e3
HS2=HS2 Ltd|GB - e3
National Highways|GB - e3
Great British Railways|GB - e3
Royal Mail=International Distribution Services=International Distributions Services|GB RMG.L
Evri|GB -
Eurostar|GB -
Getlink=Eurotunnel|FR GET.PA
Peel Ports|GB -
Associated British Ports=ABP|GB -
Stena=Stena Line|SE -
DAA=daa|IE -
An Post|IE -
Irish Rail=Iarnród Éireann|IE -
Irish Ferries=Irish Continental Group|IE
AerCap|IE
SMBC Aviation Capital|IE -
Avolon|IE -
*Air Lease|US
Flughafen Wien=Vienna Airport|AT FLU.VI
ÖBB|AT -
Österreichische Post=Austrian Post|AT POST.VI
SBB=Swiss Federal Railways|CH -
Flughafen Zürich=Zurich Airport|CH FHZN.SW
Avolta=Dufry|CH DUFN.SW
Swiss Post|CH -
Fraport|DE FRA.DE
Munich Airport|DE -
*Condor|DE -
Sixt|DE SIX2.DE
Flix=FlixBus|DE -
HHLA=Hamburger Hafen|DE
Dachser|DE -
Autobahn GmbH|DE -
RATP|FR -
Groupe ADP=Aéroports de Paris=Aeroports de Paris|FR ADP.PA
La Poste|FR -
Bolloré=Bollore|FR BOL.PA
Transdev|FR -
Louis Dreyfus Armateurs|FR -
Ponant|FR -
Abertis=Sanef|ES -
Adif=ADIF|ES -
Renfe|ES -
Air Europa|ES -
*Correos|ES -
TAP Air Portugal=TAP Air Portugal|PT -
CTT=CTT Correios|PT
Ferrovie dello Stato=FS Italiane=Ferrovie dello Stato Italiane|IT -
RFI=Rete Ferroviaria Italiana|IT -
ITA Airways|IT -
Mundys=Atlantia=Aeroporti di Roma|IT -
Autostrade per l'Italia=Autostrade|IT -
Poste Italiane|IT PST.MI
*Grimaldi=Grimaldi Group|IT -
Schiphol=Royal Schiphol Group|NL -
ProRail|NL -
Nederlandse Spoorwegen|NL -
*Port of Rotterdam|NL -
*Port of Antwerp-Bruges=*Port of Antwerp|BE -
PostNL|NL PNL.AS
bpost=Bpost|BE BPOST.BR
Infrabel|BE -
SNCB|BE -
Brussels Airport|BE -
Cargolux|LU -
DSV|DK
DFDS|DK DFDS.CO
PostNord|SE -
Scandinavian Airlines=SAS AB|SE - e10
*Norwegian Air=Norwegian Air Shuttle|NO
Avinor|NO -
Bane NOR|NO -
Wallenius Wilhelmsen|NO
Höegh Autoliners|NO
Hurtigruten|NO -
Viking Cruises=Viking Holdings|BM
MPC Container Ships|NO
Golden Ocean|BM
Swedavia|SE -
Trafikverket|SE -
Finnair|FI
Finavia|FI -
*Posti|FI -
Icelandair|IS
Isavia|IS -
airBaltic|LV -
Rail Baltica|EE -
PKP=Polskie Koleje Państwowe|PL -
LOT Polish Airlines=*LOT|PL -
CPK=Centralny Port Komunikacyjny|PL -
InPost|LU
Aegean Airlines|GR
Hellenic Train|GR -
Star Bulk|GR
Danaos|GR
Costamare|GR
Pegasus Airlines|TR
TAV Airports=TAV|TR
IGA Istanbul Airport|TR -
TCDD|TR -
El Al|IL
*Zim|IL
Israel Railways|IL -
Aeroflot|RU
Russian Railways=RZD|RU -
Etihad Rail|AE -
Flydubai=flydubai|AE - e3
Air Arabia|AE
Dubai Airports|AE -
Abu Dhabi Airports|AE -
Salik|AE
Gulf Air|BH -
Oman Air|OM -
Kuwait Airways|KW -
Riyadh Air|SA -
Saudia=Saudi Arabian Airlines|SA -
flynas=Flynas|SA
flyadeal|SA -
Bahri|SA
Saudi Arabia Railways|SA -
Mawani|SA -
Red Sea Global|SA -
Qiddiya|SA -
Diriyah Company=Diriyah Gate|SA -
ROSHN=Roshn|SA -
Royal Jordanian|JO
EgyptAir|EG -
Suez Canal Authority|EG -
Royal Air Maroc|MA -
Tanger Med|MA -
ONCF|MA -
Ethiopian Airlines|ET - e6
Kenya Airways|KE
Kenya Ports Authority|KE -
South African Airways|ZA - e3
Prasa=PRASA|ZA - e3
Airports Company South Africa=ACSA|ZA - e3
Air Peace|NG -
Akasa Air|IN - e3
SpiceJet|IN e3
Delhivery|IN e3
Concor=Container Corporation of India|IN CONCOR.BO e3
Blue Dart|IN e3
TVS Supply Chain|IN e3
Mumbai International Airport|IN - e3
Delhi International Airport|IN - e3
Navi Mumbai International Airport|IN - e3
JSW Infrastructure|IN e3
JNPA=Jawaharlal Nehru Port|IN - e3
Shipping Corporation of India|IN e3
Great Eastern Shipping|IN e3
NHAI=National Highways Authority of India|IN - e3
NHSRCL=National High Speed Rail|IN - e3
DFCCIL|IN - e3
Delhi Metro|IN - e3
IRFC=Indian Railway Finance|IN IRFC.NS e3
India Post|IN - e3
Airports Authority of India=AAI|IN - e3
Pakistan International Airlines=PIA|PK -
Biman Bangladesh Airlines|BD -
SriLankan Airlines|LK - e3
Air China|CN
China Southern Airlines|CN
China Eastern Airlines=China Eastern|CN
Hainan Airlines|CN 600221.SS
Spring Airlines|CN
Juneyao Airlines|CN 603885.SS
China Merchants Port|CN
China Merchants Group|CN -
Shanghai International Port=SIPG|CN
Ningbo Zhoushan Port=Ningbo-Zhoushan Port|CN 601018.SS
Qingdao Port|CN
Beijing Capital Airport|CN
Shanghai Airport|CN
Daqin Railway|CN 601006.SS
Sinotrans|CN
YTO Express=YTO|CN 600233.SS
ZTO=ZTO Express|CN
J&T Express|CN
OOCL=Orient Overseas=OOIL|HK|Cosco
Pacific Basin|HK
Airport Authority Hong Kong|HK - e3
China Airlines|TW
EVA Air=EVA Airways|TW 2618.TW
Starlux=Starlux Airlines|TW
Evergreen Group|TW -
Yang Ming=Yang Ming Marine|TW
Wan Hai=Wan Hai Lines|TW
Taiwan High Speed Rail=THSRC|TW 2633.TW
K Line=Kawasaki Kisen Kaisha|JP 9107.T s3
JR West=West Japan Railway|JP s3
JR Kyushu=Kyushu Railway|JP 9142.T s3
JR Hokkaido|JP - s3
Tokyo Metro|JP s3
Tokyu=Tokyu Corp|JP 9005.T s3
Odakyu=Odakyu Electric Railway|JP 9007.T s3
Keio Corp|JP 9008.T s3
Keisei=Keisei Electric Railway|JP 9009.T s3
Keikyu|JP 9006.T s3
Tobu Railway|JP 9001.T s3
Seibu Holdings=Seibu|JP 9024.T s3
Kintetsu|JP 9041.T s3
Hankyu Hanshin|JP 9042.T s3
Nankai Electric Railway=Nankai|JP 9044.T s3
Nagoya Railroad=Meitetsu|JP 9048.T s3
Yamato Holdings=Yamato Transport|JP 9064.T s3
Sagawa Express=SG Holdings|JP s3
Nippon Express=NX Holdings|JP
Japan Post=Japan Post Holdings|JP s3
Skymark|JP s3
Narita International Airport=Narita Airport|JP - s3
Japan Airport Terminal|JP 9706.T s3
Kansai Airports|JP - s3
Mitsui-Soko|JP s3
Asiana Airlines=Asiana|KR
Jeju Air|KR
T'way Air|KR
Korail=KORAIL|KR -
Incheon Airport=Incheon International Airport|KR -
Hanjin|KR
CJ Logistics|KR
Hyundai Glovis|KR 086280.KS
Pan Ocean|KR
SM Line|KR -
Malaysia Airlines=Malaysia Aviation Group|MY -
Malaysia Airports|MY -
MISC=MISC Bhd|MY
Westports|MY
KTM Berhad|MY -
MRT Corp|MY -
SMRT|SG - e3
ComfortDelGro|SG C52.SI
SBS Transit|SG
Land Transport Authority|SG - e3
Jurong Port|SG -
Thai Airways|TH
Airports of Thailand|TH AOT.BK e9
BTS Group|TH BTS.BK e3
Bangkok Expressway and Metro=BEM|TH BEM.BK
State Railway of Thailand|TH -
VietJet=Vietjet Air=Vietjet|VN
Vietnam Airlines|VN
Airports Corporation of Vietnam|VN
Gemadept|VN
Garuda Indonesia=*Garuda|ID
Lion Air|ID -
GoTo=GoTo Group=Gojek|ID
Pelindo|ID -
Jasa Marga|ID
*Whoosh=KCIC|ID -
ICTSI=International Container Terminal Services|PH
Cebu Pacific=Cebu Air|PH
Philippine Airlines|PH
Virgin Australia|AU e6
Sydney Airport|AU -
Melbourne Airport|AU - e6
Brisbane Airport|AU - e6
Western Sydney Airport|AU - e6
Transurban|AU TCL.AX e6
Aurizon|AU AZJ.AX e6
Qube|AU QUB.AX e6
Pacific National|AU - e6
ARTC=Australian Rail Track Corporation|AU - e6
Australia Post|AU - e6
Toll Group|AU -
Atlas Arteria|AU ALX.AX
Sydney Metro|AU - e6
*Port of Melbourne|AU - e6
KiwiRail=*Interislander|NZ - e6
Auckland Airport=Auckland International Airport|NZ e6
Mainfreight|NZ e3
*Freightways|NZ e6
*Port of Tauranga|NZ e6
# retail
Bath & Body Works|US s1
Victoria's Secret|US s1
Abercrombie & Fitch=Abercrombie|US s1
*American Eagle=American Eagle Outfitters|US s1
Urban Outfitters=Anthropologie|US e1
Foot Locker|US - s1
Dick's Sporting Goods|US s1
Academy Sports=Academy Sports and Outdoors|US s1
Five Below|US s1
Ollie's Bargain Outlet|US OLLI s1
*Family Dollar|US -
Ulta Beauty=Ulta|US ULTA s1
Sally Beauty|US e9
Tractor Supply|US TSCO
O'Reilly Automotive|US ORLY
Advance Auto Parts|US
*Genuine Parts=*NAPA|US GPC
CarMax|US e2
Carvana|US CVNA
AutoNation|US
Lithia Motors=*Lithia|US
Penske Automotive|US
Group 1 Automotive|US
Floor & Decor|US
RH Inc=Restoration Hardware|US s1
Williams-Sonoma|US WSM s1
Bed Bath & Beyond=*Overstock|US
*Chewy|US s1
Petco|US s1
PetSmart|US -
Etsy|US
GameStop|US s1
Michaels Stores=*Michaels|US -
Hobby Lobby|US -
*Joann|US -
Staples Inc|US -
Office Depot=ODP|US -
BJ's Wholesale=BJ's Wholesale Club|US s1
Meijer|US -
H-E-B|US -
Wegmans|US -
Hy-Vee|US -
WinCo|US -
Southeastern Grocers=Winn-Dixie|US -
*Sprouts=Sprouts Farmers Market|US
Trader Joe's|US -
Giant Eagle|US -
Save A Lot|US -
SpartanNash|US
Grocery Outlet|US
Casey's General Stores=Casey's General Stores|US e4
*Wawa|US -
Sheetz|US -
Buc-ee's|US -
QuikTrip|US -
RaceTrac|US -
Kwik Trip|US -
Love's Travel Stops|US -
Rite Aid|US -
Sysco|US SYY e6
US Foods|US
Performance Food Group|US e6
UNFI=United Natural Foods|US e7
C&S Wholesale Grocers|US -
Domino's=Domino's Pizza|US DPZ
*Wendy's|US
Restaurant Brands=Restaurant Brands International=Burger King=Tim Hortons|CA QSR.TO
Papa John's=Papa Johns|US
Shake Shack|US
Wingstop|US
Sweetgreen|US
*Cava=Cava Group|US
Dutch Bros|US
Dunkin'=Inspire Brands=Dunkin|US -
Chick-fil-A|US -
Raising Cane's|US -
In-N-Out|US -
Texas Roadhouse|US
Cracker Barrel|US e7
*Brinker=Brinker International=*Chili's|US e6
Bloomin' Brands=Outback Steakhouse|US
Cheesecake Factory|US
Dollarama|CA DOL.TO s1
Metro Inc|CA e9
Empire Company=Sobeys|CA
Hudson's Bay=Hudson's Bay Company|CA -
Lululemon|CA s1
Aritzia|CA ATZ.TO e2
Canada Goose|CA GOOS.TO
Walmart de México=Walmart de Mexico=Walmex|MX WALMEX.MX|Walmart
Soriana|MX
Chedraui|MX
Liverpool de México=El Puerto de Liverpool|MX LIVEPOL1.MX
Coppel=Grupo Coppel|MX -
Falabella|CL
Cencosud|CL
*Ripley|CL
Grupo Éxito=Grupo Exito|CO
Magazine Luiza=Magalu|BR MGLU3.SA
Assaí=Assai|BR
Atacadão=Carrefour Brasil|BR CRFB3.SA|Carrefour
Pão de Açúcar|BR
Lojas Renner|BR LREN3.SA
Grupo Mateus|BR GMAT3.SA
Raia Drogasil=RD Saúde|BR RADL3.SA
Casas Bahia|BR
Americanas SA|BR
Iceland Foods|GB -
Co-op Group|GB -
*Boots|GB -
B&M=B&M European Value Retail|GB e3
Poundland|GB -
Currys|GB e4
Dunelm|GB e6
Pets at Home|GB PETS.L e3
Frasers Group=Sports Direct|GB e4
Halfords|GB e3
WH Smith=WHSmith|GB e8
Greggs|GB GRG.L
Whitbread=Premier Inn|GB WTB.L e2
JD Wetherspoon=J D Wetherspoon=Wetherspoon|GB JDW.L e7
Mitchells & Butlers|GB MAB.L e9
Pret A Manger=Pret|GB -
Nando's|GB -
Burberry|GB BRBY.L e3
ASOS=Asos|GB ASC.L e8
Boohoo=boohoo|GB e2
*Musgrave=Musgrave Group|IE -
Dunnes Stores|IE -
Metro AG|DE B4B.DE e9
Edeka|DE -
dm-drogerie markt=dm drogerie|DE -
*Rossmann|DE -
Ceconomy=MediaMarkt=MediaMarktSaturn|DE e9
Hornbach|DE e2
Obi Group|DE -
KiK=Tengelmann|DE -
Auchan|FR -
*Leclerc=E.Leclerc|FR -
Intermarché=Les Mousquetaires|FR -
Casino Group=Groupe Casino|FR
Système U=Coopérative U|FR -
Fnac Darty|FR
Leroy Merlin=Adeo|FR -
Decathlon|FR -
El Corte Inglés=El Corte Ingles|ES -
Dia Group|ES
*Mango|ES -
Tendam|ES -
Sonae|PT
Esselunga|IT -
Coop Italia|IT -
Conad|IT -
*Action|NL -
Jumbo Supermarkten|NL -
Coolblue|NL -
Colruyt|BE e3
Coop Switzerland|CH -
ICA Gruppen|SE -
Axfood|SE AXFO.ST
Systembolaget|SE -
Salling Group|DK -
Jysk=JYSK|DK -
NorgesGruppen|NO -
Rema 1000|NO -
Kesko|FI KESKOA.HE
Dino Polska|PL
Żabka=Zabka|PL
LPP|PL e1
Eurocash|PL
BIM=BİM|TR
Migros Ticaret|TR
Trendyol|TR -
Hepsiburada|TR
X5=X5 Group|RU
Magnit|RU
Lenta|RU
Majid Al Futtaim|AE -
Lulu Retail=Lulu Group=LuLu Group|AE
Alshaya|KW -
Jarir|SA
Al Othaim|SA
Pick n Pay|ZA e2
Spar Group=SPAR Group|ZA SPP.JO e9
Woolworths Holdings|ZA e6
Mr Price|ZA MRP.JO e3
Pepkor|ZA e9
Takealot|ZA -
Jumia|DE
Tata Croma=Croma|IN - e3
Zepto|IN - e3
BigBasket|IN - e3
Titan Company=Tanishq|IN TITAN.BO e3
Aditya Birla Fashion|IN e3
*Future Retail|IN e3
Vishal Mega Mart|IN e3
Spencer's Retail|IN e3
Jubilant FoodWorks|IN JUBLFOOD.BO e3
Devyani International|IN e3
Sapphire Foods|IN e3
*Lawson|JP e2
FamilyMart|JP -
Ryohin Keikaku=Muji|JP
Pan Pacific International=Don Quijote|JP
*Takashimaya|JP
Isetan Mitsukoshi|JP 3099.T s3
J. Front Retailing|JP
Matsukiyo Cocokara|JP 3088.T s3
Welcia|JP
Yamada Denki=Yamada Holdings|JP 9831.T s3
Bic Camera|JP
Zensho|JP 7550.T s3
Skylark Holdings|JP 3197.T
*Shimamura|JP 8227.T
Workman Co|JP 7564.T s3
Trial Holdings|JP
Kobe Bussan|JP 3038.T
E-Mart=Emart|KR
Shinsegae|KR 004170.KS
Lotte Shopping|KR 023530.KS
Hyundai Department Store|KR
GS Retail|KR
BGF Retail|KR
Homeplus|KR -
Olive Young=CJ Olive Young|KR -
President Chain Store|TW 2912.TW
Uni-President=Uni-President Enterprises|TW
Momo.com|TW 8454.TW
Haidilao|CN
Luckin Coffee=Luckin|CN
Mixue|CN
Pop Mart|CN
Sun Art Retail|CN
Yonghui Superstores=Yonghui|CN 601933.SS
Miniso|CN
Suning|CN
Chow Tai Fook|HK e3
DFI Retail|HK
CP All=CP ALL|TH CPALL.BK
CP Axtra=Siam Makro|TH MAKRO.BK|CP All
*Central Retail|TH CRC.BK
*Central Group|TH -
Home Product Center=HomePro|TH HMPRO.BK
NTUC FairPrice=FairPrice|SG -
Sheng Siong|SG
99 Speedmart|MY
Mr DIY|MY
Robinsons Retail|PH
Puregold|PH
Jollibee|PH
Alfamart=Sumber Alfaria Trijaya|ID AMRT.JK
Indomaret|ID -
Mobile World Group|VN
Metcash|AU MTS.AX e4
JB Hi-Fi|AU JBH.AX e6
Harvey Norman|AU HVN.AX e6
Endeavour Group=Dan Murphy's|AU e6
Super Retail Group|AU SUL.AX e6
Domino's Pizza Enterprises|AU DMP.AX e6
*Foodstuffs=Foodstuffs North Island|NZ -
The Warehouse Group|NZ e7
# consumer
Genting Singapore=Resorts World Sentosa|SG G13.SI|Genting
Sands China|MO|Las Vegas Sands
Keurig Dr Pepper|US KDP
Monster Beverage|US MNST
Coca-Cola Consolidated|US
Coca-Cola Europacific Partners=CCEP|GB CCEP.L
Coca-Cola HBC|CH
Coca-Cola Femsa=Coca-Cola FEMSA|MX KOFUBL.MX
Arca Continental|MX AC.MX
Coca-Cola Bottlers Japan|JP 2579.T
Red Bull|AT -
Brown-Forman|US BF.B e4
Boston Beer|US
Sazerac|US -
E. & J. Gallo=*Gallo|US -
Campbell Soup=Campbell's Company|US e7
Conagra=Conagra Brands|US e5
Hormel=Hormel Foods|US HRL e10
J.M. Smucker=Smucker's=JM Smucker|US SJM e4
*McCormick|US MKC e11
*Kellogg=WK Kellogg|US
Lamb Weston|US e5
Post Holdings|US e9
Flowers Foods|US
Utz Brands|US
Hain Celestial|US e6
Beyond Meat|US
Impossible Foods|US -
Pilgrim's Pride|US|JBS
*Smithfield=Smithfield Foods|US
Perdue Farms=*Perdue|US -
Cal-Maine=Cal-Maine Foods|US e5
*Dole=Dole plc|IE
*Del Monte|US -
Chobani|US -
Dairy Farmers of America|US -
Land O'Lakes|US -
Darigold|US -
Leprino Foods|US -
Great Lakes Cheese|US -
Ingredion|US
Koch Foods|US -
Wayne-Sanderson Farms|US -
CHS Inc|US - e8
*Andersons|US
Green Plains|US
Poet LLC|US -
Kimberly-Clark|US KMB
Colgate-Palmolive=*Colgate|US CL
Clorox|US CLX e6
Church & Dwight|US CHD
Estée Lauder=Estee Lauder|US EL e6
Kenvue|US KVUE
Coty|US e6
Newell Brands|US
SC Johnson|US - e6
Hasbro|US HAS
Mattel|US
Funko|US
Peloton|US e6
Levi Strauss=*Levi's|US e11
Ralph Lauren|US RL e3
*Tapestry|US TPR e6
PVH=Calvin Klein|US s1
VF Corp|US e3
Under Armour|US e3
Skechers|US -
Deckers|US e3
*Crocs|US
*New Balance|US -
Hanesbrands|US
Columbia Sportswear|US
Leggett & Platt|US
La-Z-Boy|US e4
Steelcase|US - e2
HNI Corp|US
MillerKnoll|US e5
Live Nation|US
Madison Square Garden=Sphere Entertainment|US
SeaWorld=United Parks & Resorts|US
Cedar Fair|US -
Vail Resorts|US e7
Alterra Mountain|US -
Topgolf Callaway=Topgolf|US
Planet Fitness|US
Life Time Group|US
AMC Entertainment|US
Cinemark|US
Fox Corp|US e6
News Corp|US NWS e6
New York Times Company|US
*Sinclair=Sinclair Broadcast|US
Nexstar|US
Lionsgate|CA e3
Caesars Entertainment=*Caesars|US
Penn Entertainment|US
Boyd Gaming|US
Churchill Downs|US
DraftKings|US
*Flutter=Flutter Entertainment=FanDuel|IE
Bally's|US
Hard Rock International=*Hard Rock|US -
Seminole Gaming|US -
*Mohegan|US -
Station Casinos=Red Rock Resorts|US
Hyatt|US
Choice Hotels|US
Wyndham=Wyndham Hotels|US
IHG=InterContinental Hotels|GB IHG.L
Accor|FR AC.PA
Club Med|FR -
Melco Resorts=Melco|HK
Galaxy Entertainment|HK 0027.HK
SJM Holdings|HK 0880.HK
Shangri-La Asia|HK 0069.HK
Mandarin Oriental|HK
H World=Huazhu|CN 1179.HK
Indian Hotels|IN INDHOTEL.BO e3
ITC Hotels|IN e3
EIH=Oberoi Hotels|IN e3
Lemon Tree Hotels|IN e3
Minor International|TH MINT.BK
Lennar|US LEN e11
PulteGroup=Pulte|US PHM
NVR|US NVR
Toll Brothers|US e10
KB Home|US e11
Taylor Morrison|US
Service Corp International|US
H&R Block|US e6
Lindt=Lindt & Sprüngli|CH
Barry Callebaut|CH BARN.SW e8
Emmi|CH EMMN.SW
Richemont=*Cartier|CH e3
*Swatch=Swatch Group|CH UHR.SW
Rolex|CH -
On Holding|CH
Imperial Brands|GB IMB.L e9
Reckitt=Reckitt Benckiser|GB RKT.L
Haleon|GB
Tate & Lyle|GB TATE.L e3
Premier Foods|GB e3
Cranswick|GB e3
2 Sisters=Boparan|GB -
Warburtons|GB -
Britvic|GB -
Fever-Tree|GB
ITV|GB ITV.L
WPP|GB WPP.L
Games Workshop|GB GAW.L e5
Entain|GB ENT.L
Compass Group|GB CPG.L e9
Merlin Entertainments|GB -
Center Parcs|GB -
Kerry Group|IE
Glanbia|IE
Greencore|IE e9
Pernod Ricard|FR RI.PA e6
Rémy Cointreau=Remy Cointreau|FR RCO.PA e3
EssilorLuxottica=Luxottica|FR
Bel Group|FR -
Savencia|FR
Sodiaal|FR -
Bonduelle|FR e6
Lesaffre|FR -
Roquette|FR -
Tereos|FR - e3
Avril Group|FR -
Bic Group|FR
Vivendi|FR VIV.PA
Canal+|FR
TF1|FR|Bouygues
Publicis|FR
JCDecaux|FR DEC.PA
Puy du Fou|FR -
Puig|ES
Freixenet|ES -
Mahou San Miguel|ES -
Damm|ES -
Campofrío|ES -
ElPozo|ES -
Campari=Davide Campari|IT
Prada|IT
Moncler|IT MONC.MI
Lavazza|IT -
Illycaffè=Illy|IT -
Amplifon|IT AMP.MI
Lottomatica|IT
JDE Peet's|NL JDEP.AS
FrieslandCampina|NL -
Vion=Vion Food|NL -
Royal Cosun|NL -
Universal Music=Universal Music Group|NL
Lotus Bakeries|BE LOTB.BR
Puratos|BE -
Lutosa|BE -
Agristo|BE -
Beiersdorf=Nivea|DE BEI.DE
Südzucker=Suedzucker|DE SZU.DE e2
*Puma=PUMA|DE PUM.DE
Hugo Boss|DE BOSS.DE
Oetker=Dr. Oetker|DE -
Haribo|DE -
Tönnies=Tonnies|DE -
Müller Milch=Theo Müller|DE -
DMK Group|DE -
Bertelsmann|DE -
Axel Springer|DE -
ProSiebenSat.1|DE
Danish Crown|DK - e9
*Pandora|DK PNDORA.CO
Royal Unibrew|DK
*Ecco|DK -
Orkla|NO ORK.OL
Mowi|NO MOWI.OL
SalMar|NO SALM.OL
Lerøy=Leroy Seafood|NO LSG.OL
Tine SA|NO -
Essity|SE
Oatly|SE
Fazer|FI -
Valio|FI -
Fiskars|FI
Anadolu Efes|TR
Ülker=Ulker|TR
Almarai|SA 2280.SR
Savola=Panda Retail|SA 2050.SR
Agthia|AE
Juhayna|EG
*Edita|EG
Tiger Brands|ZA TBS.JO e9
RCL Foods|ZA e6
Distell|ZA -
Flour Mills of Nigeria|NG
Ambev|BR ABEV3.SA|AB InBev
Marfrig=MBRF|BR
Minerva Foods|BR
*Natura=Natura &Co|BR
M. Dias Branco|BR
Camil|BR
São Martinho|BR SMTO3.SA e3
Copersucar|BR -
Cutrale|BR -
Gruma|MX GRUMAB.MX
Grupo Lala|MX -
*Cuervo=Becle|MX CUERVO.MX
Alsea|MX
CCU|CL
Concha y Toro|CL
Carozzi|CL -
Grupo Nutresa|CO
*Arcor|AR -
Gloria SA|PE -
Alicorp|PE
Ajinomoto|JP 2802.T s3
Nissin Foods|JP 2897.T s3
Meiji Holdings|JP 2269.T s3
Yakult|JP s3
Kikkoman|JP 2801.T s3
Nichirei|JP 2871.T s3
Maruha Nichiro|JP s3
Nissui|JP s3
Yamazaki Baking|JP 2212.T
Calbee|JP 2229.T s3
Morinaga Milk=Morinaga|JP s3
Nisshin Seifun|JP 2002.T s3
NH Foods|JP s3
Itoham Yonekyu|JP s3
Sapporo Holdings=Sapporo Breweries|JP
Ito En|JP
Japan Tobacco|JP
Shiseido|JP 4911.T
Unicharm|JP 8113.T
Lion Corp|JP
Kose=Kosé|JP
Yamaha Corp|JP 7951.T s3
Shimano|JP 7309.T
Asics|JP 7936.T
Toho Co|JP 9602.T
Toei|JP 9605.T s3
Dentsu|JP 4324.T
Kadokawa|JP 9468.T s3
Nippon TV|JP s3
Fuji Media|JP s3
CJ CheilJedang=CJ Cheiljedang|KR 097950.KS
Nongshim|KR
Orion Corp|KR
Samyang Foods|KR
Lotte Wellfood|KR
Lotte Chilsung|KR
HiteJinro=Hite Jinro|KR 000080.KS
Amorepacific|KR 090430.KS
LG Household & Health Care=LG H&H|KR
KT&G|KR
Hybe=HYBE|KR 352820.KS
Want Want|TW
Yili=Inner Mongolia Yili|CN
Mengniu=China Mengniu|CN
Nongfu Spring|CN
Tingyi|CN
WH Group|HK
New Hope Liuhe|CN 000876.SZ
Muyuan=Muyuan Foods|CN 002714.SZ
Wens Foodstuff=Wens|CN 300498.SZ
Haitian Flavouring|CN
Tsingtao=Tsingtao Brewery|CN 0168.HK
China Resources Beer|CN 0291.HK
Wuliangye|CN
Luzhou Laojiao|CN 000568.SZ
Shanxi Fenjiu|CN
Li-Ning=Li Ning|CN 2331.HK
Shenzhou International|HK 2313.HK
Pou Chen|TW 9904.TW
Yue Yuen|HK
Feng Tay|TW
Eclat Textile|TW 1476.TW
COFCO|CN -
Bright Dairy|CN
Nestle India=Nestlé India|IN NESTLEIND.BO e3|Nestlé
*Britannia=Britannia Industries|IN BRITANNIA.BO e3
Dabur|IN e3
Marico|IN MARICO.BO e3
Godrej Consumer=Godrej Consumer Products|IN GODREJCP.BO e3
Tata Consumer=Tata Consumer Products|IN TATACONSUM.NS e3
Varun Beverages|IN VBL.BO
United Breweries|IN UBL.BO e3
United Spirits|IN UNITDSPR.BO e3|Diageo
Patanjali=Patanjali Foods|IN RUCHI.NS e3
Adani Wilmar=AWL Agri|IN e3
Emami|IN EMAMILTD.BO e3
Colgate-Palmolive India|IN COLPAL.BO e3
Amul=GCMMF|IN - e3
Parle=Parle Products|IN - e3
Haldiram=Haldiram's|IN - e3
Bikaji|IN e3
Mother Dairy|IN - e3
Page Industries|IN PAGEIND.BO e3
Arvind Ltd|IN e3
Welspun Living|IN e3
Vardhman Textiles|IN e3
Trident Ltd|IN e3
Raymond Ltd|IN e3
Bata India|IN BATAINDIA.BO e3
PVR Inox=PVR INOX|IN e3
Zee Entertainment|IN e3
Sun TV|IN e3
Sun International|ZA
Thai Beverage=ThaiBev|TH e9
Charoen Pokphand Foods=CP Foods|TH CPF.BK
Thai Union|TH TU.BK
Indofood|ID
Mayora|ID
Gudang Garam|ID GGRM.JK
Sampoerna|ID|Philip Morris International
Japfa|SG -
Olam=Olam Group|SG
Golden Agri-Resources=Golden Agri|SG E5H.SI
Fraser & Neave=Fraser and Neave|SG e9
Sime Darby Plantation=SD Guthrie|MY
IOI Corp|MY e6
Kuala Lumpur Kepong|MY e9
FGV Holdings=Felda|MY
Nestlé Malaysia|MY|Nestlé
Universal Robina|PH
Monde Nissin|PH
Century Pacific|PH
Vinamilk|VN
*Masan=Masan Group=WinCommerce|VN
Sabeco|VN|Thai Beverage
TH Group=TH True Milk|VN -
Treasury Wine=Treasury Wine Estates|AU TWE.AX e6
Bega Cheese=*Bega|AU e6
Inghams|AU e6
GrainCorp|AU e9
Elders Ltd|AU e9
Crown Resorts|AU -
Star Entertainment|AU SGR.AX e6
Aristocrat Leisure=*Aristocrat|AU ALL.AX e9
Tabcorp|AU TAH.AX e6
Breville|AU BRG.AX e6
Nine Entertainment|AU NEC.AX e6
a2 Milk|NZ e6
Zespri|NZ - e3
SkyCity|NZ e6
# pharma
Vertex Pharmaceuticals=*Vertex|US VRTX
Boston Scientific|US BSX
*Stryker|US SYK
Becton Dickinson=*BD|US BDX e9
*Baxter=Baxter International|US BAX
Danaher=Cytiva|US DHR
Agilent=Agilent Technologies|US A e10
Illumina|US
Intuitive Surgical|US ISRG
Edwards Lifesciences|US EW
Zimmer Biomet|US ZBH
Dexcom=DexCom|US DXCM
ResMed|US RMD e6
Hologic|US
Idexx=IDEXX|US
IQVIA|US IQV
Mettler Toledo=Mettler-Toledo|US MTD
Waters Corp|US WAT
West Pharmaceutical|US
Charles River Laboratories=Charles River Labs|US CRL
Labcorp|US LH
Quest Diagnostics|US DGX
Revvity=PerkinElmer|US RVTY
Avantor|US
Align Technology|US ALGN
Insulet|US PODD
Steris=STERIS|US STE e3
Teleflex|US
Solventum|US SOLV
Viatris|US VTRS
Zoetis|US
Elanco|US
Organon|US
Perrigo|IE
Jazz Pharmaceuticals|IE
Alnylam|US
BioMarin|US
Incyte|US INCY
Neurocrine Biosciences|US
Ultragenyx|US
Novavax|US
Emergent BioSolutions|US
National Resilience=*Resilience|US -
Hims & Hers|US
UnitedHealth=UnitedHealth Group=Optum|US UNH
Elevance Health=Elevance=*Anthem|US ELV
Cigna=Evernorth|US CI
Humana|US HUM
Centene|US CNC
McKesson|US MCK e3
Cencora=AmerisourceBergen|US COR e9
Cardinal Health|US CAH e6
Henry Schein|US HSIC
DaVita|US DVA
Tenet Healthcare=*Tenet|US
Community Health Systems|US
Universal Health Services|US UHS
Encompass Health|US
*Ascension|US - e6
CommonSpirit=CommonSpirit Health|US - e6
Providence Health|US -
Sutter Health|US -
Intermountain Health|US -
AdventHealth|US -
Advocate Health|US -
Trinity Health|US - e6
Mass General Brigham|US - e9
Cleveland Clinic|US -
Mayo Clinic|US -
Northwell=Northwell Health|US -
UPMC|US -
Geisinger|US -
Novant Health|US -
Banner Health|US -
Corewell Health|US -
Ochsner=Ochsner Health|US -
Veeva|US e1
Bausch Health|CA BHC.TO
Haemonetics|US e3
Bio-Rad|US
Bruker|US
Repligen|US
Smith & Nephew=Smith+Nephew|GB SN.L
Hikma|GB
ConvaTec=Convatec|GB CTEC.L
Oxford Nanopore|GB
Alcon|CH ALC.SW
Sonova|CH SOON.SW e3
Straumann|CH STMN.SW
Bachem|CH BANB.SW
Galderma|CH
*Siegfried|CH SFZN.SW
Ypsomed|CH YPSN.SW e3
Fresenius|DE FRE.DE
Fresenius Medical Care|DE FME.DE
Sartorius|DE SRT.DE
CureVac|DE
Stada|DE -
*Vetter=Vetter Pharma|DE -
B. Braun|DE -
Carl Zeiss Meditec|DE AFX.DE e9
Ottobock|DE
CordenPharma|CH -
Ipsen|FR IPN.PA
Servier|FR -
Pierre Fabre|FR -
bioMérieux=bioMerieux|FR BIM.PA
Sartorius Stedim|FR|Sartorius
EuroAPI=Euroapi|FR
Fareva|FR -
Opella|FR -
Eurofins=Eurofins Scientific|LU
Chiesi|IT -
Menarini|IT -
Recordati|IT
DiaSorin|IT DIA.MI
Stevanato|IT
*Bracco|IT -
Grifols|ES GRF.MC
Almirall|ES ALM.MC
Rovi=Laboratorios Rovi|ES
argenx|NL
Orion Oyj|FI
Genmab|DK GMAB.CO
Lundbeck|DK
Novonesis=Novozymes=Chr. Hansen|DK CHR.CO
Coloplast|DK COLO-B.CO e9
Demant|DK DEMANT.CO
Leo Pharma|DK -
Bavarian Nordic|DK BAVA.CO
Ambu|DK AMBU-B.CO e9
Novo Holdings|DK -
Getinge|SE GETI-B.ST
Sobi=Swedish Orphan Biovitrum|SE SOBI.ST
Elekta|SE EKTA-B.ST
Gedeon Richter|HU
Krka|SI
Polpharma|PL -
Terumo|JP 4543.T s3
Sysmex|JP 6869.T s3
Eisai|JP 4523.T s3
Shionogi|JP 4507.T s3
Otsuka Holdings=Otsuka Pharmaceutical|JP 4578.T
Chugai=Chugai Pharmaceutical|JP 4519.T|Roche
Kyowa Kirin|JP 4151.T
Ono Pharmaceutical|JP 4528.T s3
Sumitomo Pharma|JP s3
Nipro|JP s3
M3 Inc|JP 2413.T s3
SK Bioscience|KR
SK Biopharmaceuticals|KR
Samsung Bioepis|KR -
Lotte Biologics|KR -
Hanmi Pharmaceutical|KR
Yuhan|KR 000100.KS
GC Biopharma|KR
Daewoong Pharmaceutical|KR
Bora Pharmaceuticals|TW
Hengrui=Jiangsu Hengrui|CN
BeOne=BeiGene|CH
Sinopharm|CN 1099.HK
Shanghai Pharma=Shanghai Pharmaceuticals|CN
Fosun Pharma|CN
Fosun=Fosun International|CN 0656.HK
CSPC Pharmaceutical=CSPC|CN 1093.HK
Sino Biopharmaceutical|HK
Hansoh=Hansoh Pharma|CN
Innovent=Innovent Biologics|CN 1801.HK
Mindray|CN
United Imaging|CN
Sinovac|CN
Zhifei Biological|CN
Pharmaron|CN
Asymchem|CN
GenScript=GenScript Biotech|CN 1548.HK
Dr. Reddy's=Dr Reddy's|IN e3
Cipla|IN CIPLA.BO e3
Lupin|IN LUPIN.BO e3
Aurobindo=Aurobindo Pharma|IN AUROPHARMA.BO e3
Divi's=Divi's Laboratories|IN DIVISLAB.BO e3
Zydus=Zydus Lifesciences|IN CADILAHC.NS e3
Torrent Pharma=Torrent Pharmaceuticals|IN TORNTPHARM.BO e3
Biocon|IN BIOCON.BO e3
Syngene|IN e3
Glenmark|IN e3
Mankind Pharma|IN e3
Gland Pharma|IN GLAND.NS e3
Laurus Labs|IN LAURUSLABS.NS e3
Natco Pharma|IN NATCOPHARM.BO e3
Piramal Pharma|IN e3
Serum Institute=Serum Institute of India|IN - e3
Bharat Biotech|IN - e3
Biological E|IN - e3
*Hetero=Hetero Labs|IN - e3
Apollo Hospitals|IN e3
Fortis Healthcare|IN FORTIS.BO e3
Max Healthcare|IN e3
Narayana Health|IN e3
Manipal Hospitals|IN - e3
Medanta=*Global Health|IN e3
Aster DM Healthcare|IN e3
IHH Healthcare|MY
Bangkok Dusit Medical|TH
Bumrungrad|TH
Raffles Medical|SG
Dr. Sulaiman Al Habib|SA
PureHealth|AE
Burjeel|AE
M42 Health|AE -
Aspen Pharmacare|ZA APN.JO e6
Netcare|ZA e9
Mediclinic|ZA -
Hapvida|BR
Rede D'Or|BR
Dasa|BR
Hypera|BR HYPE3.SA
EMS Pharma|BR -
*Cochlear|AU COH.AX e6
Ramsay Health Care|AU RHC.AX e6
Sonic Healthcare|AU SHL.AX e6
Healthscope|AU -
Fisher & Paykel Healthcare|NZ e3
# finance
American Express=Amex|US AXP
Federal Realty|US
*Realty Income|US O
Welltower|US WELL
Ventas|US VTR
*Public Storage|US PSA
Extra Space Storage|US EXR
AvalonBay|US
Equity Residential|US EQR
Invitation Homes|US INVH
American Homes 4 Rent|US
Alexandria Real Estate|US
Boston Properties=BXP|US BXP
Vornado|US
SL Green|US
Related Companies|US -
Tishman Speyer|US -
Howard Hughes Holdings|US
Macerich|US
Kimco|US
Regency Centers|US REG
Host Hotels|US
VICI Properties=Vici Properties|US VICI
Gaming and Leisure Properties|US
Americold|US
Lineage Inc=Lineage Logistics|US
Rexford Industrial|US
EastGroup|US
STAG Industrial|US
Duke Realty|US -
Healthpeak|US
UDR|US UDR
WeWork|US -
*Carlyle=Carlyle Group|US
TPG=TPG Inc|US
Ares Management|US ARES
Oaktree=Oaktree Capital|US -
*Silver Lake|US -
Stonepeak|US -
EQT AB|SE
I Squared Capital|US -
ArcLight=ArcLight Capital|US -
*Magnetar|US -
Fengate|CA -
GI Partners|US -
Starwood Capital|US -
Starwood Property Trust|US
*Sixth Street|US -
Energy Capital Partners|US -
EIG Partners|US -
Quinbrook|AU -
HPS Investment Partners|US -
Exor|NL
CVC Capital Partners|LU
Ardian|FR -
*Antin=Antin Infrastructure|FR
Meridiam|FR -
Infracapital|GB -
Actis|GB -
3i Infrastructure|GB
IFM Investors|AU -
AustralianSuper|AU - e6
Aware Super|AU - e6
CDPQ=Caisse de dépôt et placement du Québec|CA -
CPP Investments=CPPIB|CA - e3
OMERS=Omers|CA -
Ontario Teachers=Ontario Teachers' Pension Plan|CA -
PSP Investments|CA - e3
AIMCo|CA -
GIC|SG - e3
CapitaLand=CapitaLand Investment|SG C31.SI
Mapletree=Mapletree Industrial|SG - e3
City Developments|SG C09.SI
Frasers Property|SG TQ5.SI e9
GuocoLand|SG e6
UOL Group|SG U14.SI
GLP Pte|SG -
ESR Group=ESR|HK -
Gaw Capital|HK -
Khazanah=Khazanah Nasional|MY -
Permodalan Nasional|MY -
Indonesia Investment Authority=INA Fund|ID -
Kuwait Investment Authority|KW -
QIA=Qatar Investment Authority|QA -
ADIA=Abu Dhabi Investment Authority|AE -
Norges Bank Investment Management|NO -
Emaar=Emaar Properties|AE
Aldar=Aldar Properties|AE
Dubai Holding=Meraas|AE -
Nakheel|AE -
Kingdom Holding|SA
Land Securities=Landsec|GB LAND.L e3
*British Land|GB BLND.L e3
Segro=SEGRO|GB SGRO.L
Tritax Big Box=Tritax|GB
Derwent London|GB DLN.L
Canary Wharf Group|GB -
*Grosvenor|GB -
Unite Group|GB UTG.L
Hammerson|GB HMSO.L
LondonMetric|GB e3
*Big Yellow|GB BYG.L e3
Safestore|GB SAFE.L e10
Greystar|US -
Unibail-Rodamco-Westfield=URW|FR
Klépierre=Klepierre|FR LI.PA
Gecina|FR GFC.PA
Covivio|FR COV.PA
Icade|FR ICAD.PA
Nexity|FR NXI.PA
Altarea|FR ALTA.PA
Merlin Properties|ES
Colonial SFL=Inmobiliaria Colonial|ES
WDP|BE
Aedifica|BE AED.BR
VGP|BE VGP.BR
Vonovia|DE VNA.DE
Deutsche Wohnen|DE DWNI.DE|Vonovia
LEG Immobilien|DE LEG.DE
Aroundtown|LU
CTP NV=CTP|NL CTPNV.AS
*Castellum|SE CAST.ST
*Balder|SE
SBB Norden=Samhällsbyggnadsbolaget|SE
Panattoni|PL -
Swiss Prime Site|CH SPSN.SW
Mitsui Fudosan|JP 8801.T s3
Mitsubishi Estate|JP s3
Sumitomo Realty|JP s3
Mori Building|JP - s3
Hulic|JP 3003.T
Nomura Real Estate|JP 3231.T s3
Tokyu Fudosan|JP 3289.T s3
Tokyo Tatemono|JP 8804.T
Orix=ORIX|JP 8591.T s3
Hongkong Land|BM
*Wharf=Wharf Holdings|HK 0004.HK
Hang Lung=Hang Lung Properties|HK 0010.HK
Henderson Land|HK
New World Development|HK e6
Link REIT|HK e3
Country Garden|CN 2007.HK
Vanke=China Vanke|CN 2202.HK
Evergrande=China Evergrande|CN 3333.HK
Longfor|CN 0960.HK
Poly Developments|CN
China Overseas Land|CN
China Resources Land|CN
China Resources=China Resources Holdings|HK -
Greentown China|CN 3900.HK
Sunac=Sunac China|CN 1918.HK
CITIC=Citic Group=CITIC Group|CN
China Investment Corp=CIC|CN -
DLF|IN e3
Godrej Properties|IN GODREJPROP.BO e3
Prestige Estates|IN e3
Brigade Enterprises|IN e3
Oberoi Realty|IN OBEROIRLTY.BO e3
Phoenix Mills|IN e3
Embassy REIT=Embassy Group|IN e3
Sattva Group|IN - e3
*Panchshil|IN - e3
RMZ=RMZ Corp|IN - e3
Sobha|IN e3
Mirvac|AU MGR.AX e6
Stockland|AU SGP.AX e6
Dexus|AU DXS.AX e6
Scentre=Scentre Group|AU SCG.AX
Vicinity Centres|AU VCX.AX e6
Charter Hall|AU CHC.AX e6
GPT Group|AU GPT.AX
Ayala Land|PH|Ayala
SM Prime|PH|SM Investments
Megaworld|PH
Vinhomes|VN|Vingroup
Central Pattana|TH CPN.BK
Asset World Corp|TH AWC.BK
Fibra Uno|MX FUNO11.MX
*Vesta=Corporación Inmobiliaria Vesta|MX
BNDES|BR -
Multiplan|BR
Growthpoint=Growthpoint Properties|ZA GRT.JO e6
NEPI Rockcastle|NL
`);
