/** States and provinces by country (ISO 3166-2), in the order of their names: 'abbreviation name', one a line. */
export const stateNames: Record<string, string> = {
  US: `
    AL Alabama
    AK Alaska
    AS American Samoa
    AZ Arizona
    AR Arkansas
    AA Armed Forces Americas
    AE Armed Forces Europe
    AP Armed Forces Pacific
    CA California
    CO Colorado
    CT Connecticut
    DE Delaware
    DC District of Columbia
    FL Florida
    GA Georgia
    GU Guam
    HI Hawaii
    ID Idaho
    IL Illinois
    IN Indiana
    IA Iowa
    KS Kansas
    KY Kentucky
    LA Louisiana
    ME Maine
    MD Maryland
    MA Massachusetts
    MI Michigan
    MN Minnesota
    MS Mississippi
    MO Missouri
    MT Montana
    NE Nebraska
    NV Nevada
    NH New Hampshire
    NJ New Jersey
    NM New Mexico
    NY New York
    NC North Carolina
    ND North Dakota
    MP Northern Mariana Islands
    OH Ohio
    OK Oklahoma
    OR Oregon
    PA Pennsylvania
    PR Puerto Rico
    RI Rhode Island
    SC South Carolina
    SD South Dakota
    TN Tennessee
    TX Texas
    UT Utah
    VT Vermont
    VI Virgin Islands, U.S.
    VA Virginia
    WA Washington
    WV West Virginia
    WI Wisconsin
    WY Wyoming
  `,
  CA: `
    AB Alberta
    BC British Columbia
    MB Manitoba
    NB New Brunswick
    NL Newfoundland and Labrador
    NT Northwest Territories
    NS Nova Scotia
    NU Nunavut
    ON Ontario
    PE Prince Edward Island
    QC Quebec
    SK Saskatchewan
    YT Yukon
  `,
  AU: `
    ACT Australian Capital Territory
    NSW New South Wales
    NT Northern Territory
    QLD Queensland
    SA South Australia
    TAS Tasmania
    VIC Victoria
    WA Western Australia
  `,
  NZ: `
    AUK Auckland
    BOP Bay of Plenty
    CAN Canterbury
    CIT Chatham Islands Territory
    GIS Gisborne
    HKB Hawke's Bay
    MWT Manawatu-Wanganui
    MBH Marlborough
    NSN Nelson
    NTL Northland
    OTA Otago
    STL Southland
    TKI Taranaki
    TAS Tasman
    WKO Waikato
    WGN Wellington
    WTC West Coast
  `,
  DE: `
    BW Baden-Württemberg
    BY Bayern
    BE Berlin
    BB Brandenburg
    HB Bremen
    HH Hamburg
    HE Hessen
    MV Mecklenburg-Vorpommern
    NI Niedersachsen
    NW Nordrhein-Westfalen
    RP Rheinland-Pfalz
    SL Saarland
    SN Sachsen
    ST Sachsen-Anhalt
    SH Schleswig-Holstein
    TH Thüringen
  `,
  MX: `
    AGU Aguascalientes
    BCN Baja California
    BCS Baja California Sur
    CAM Campeche
    CHP Chiapas
    CHH Chihuahua
    CMX Ciudad de México
    COA Coahuila de Zaragoza
    COL Colima
    DUR Durango
    GUA Guanajuato
    GRO Guerrero
    HID Hidalgo
    JAL Jalisco
    MEX México
    MIC Michoacán de Ocampo
    MOR Morelos
    NAY Nayarit
    NLE Nuevo León
    OAX Oaxaca
    PUE Puebla
    QUE Querétaro
    ROO Quintana Roo
    SLP San Luis Potosí
    SIN Sinaloa
    SON Sonora
    TAB Tabasco
    TAM Tamaulipas
    TLA Tlaxcala
    VER Veracruz de Ignacio de la Llave
    YUC Yucatán
    ZAC Zacatecas
  `,
  BR: `
    AC Acre
    AL Alagoas
    AP Amapá
    AM Amazonas
    BA Bahia
    CE Ceará
    DF Distrito Federal
    ES Espírito Santo
    GO Goiás
    MA Maranhão
    MT Mato Grosso
    MS Mato Grosso do Sul
    MG Minas Gerais
    PA Pará
    PB Paraíba
    PR Paraná
    PE Pernambuco
    PI Piauí
    RJ Rio de Janeiro
    RN Rio Grande do Norte
    RS Rio Grande do Sul
    RO Rondônia
    RR Roraima
    SC Santa Catarina
    SP São Paulo
    SE Sergipe
    TO Tocantins
  `,
  JP: `
    23 Aichi
    05 Akita
    02 Aomori
    12 Chiba
    38 Ehime
    18 Fukui
    40 Fukuoka
    07 Fukushima
    21 Gifu
    10 Gunma
    34 Hiroshima
    01 Hokkaido
    28 Hyogo
    08 Ibaraki
    17 Ishikawa
    03 Iwate
    37 Kagawa
    46 Kagoshima
    14 Kanagawa
    39 Kochi
    43 Kumamoto
    26 Kyoto
    24 Mie
    04 Miyagi
    45 Miyazaki
    20 Nagano
    42 Nagasaki
    29 Nara
    15 Niigata
    44 Oita
    33 Okayama
    47 Okinawa
    27 Osaka
    41 Saga
    11 Saitama
    25 Shiga
    32 Shimane
    22 Shizuoka
    09 Tochigi
    36 Tokushima
    13 Tokyo
    31 Tottori
    16 Toyama
    30 Wakayama
    06 Yamagata
    35 Yamaguchi
    19 Yamanashi
  `,
  IE: `
    CW Carlow
    CN Cavan
    CE Clare
    C Connaught
    CO Cork
    DL Donegal
    D Dublin
    G Galway
    KY Kerry
    KE Kildare
    KK Kilkenny
    LS Laois
    L Leinster
    LM Leitrim
    LK Limerick
    LD Longford
    LH Louth
    MO Mayo
    MH Meath
    MN Monaghan
    M Munster
    OY Offaly
    RN Roscommon
    SO Sligo
    TA Tipperary
    U Ulster
    WD Waterford
    WH Westmeath
    WX Wexford
    WW Wicklow
  `,
  IT: `
    AG Agrigento
    AL Alessandria
    AN Ancona
    AR Arezzo
    AP Ascoli Piceno
    AT Asti
    AV Avellino
    BA Bari
    BT Barletta-Andria-Trani
    BL Belluno
    BN Benevento
    BG Bergamo
    BI Biella
    BO Bologna
    BZ Bolzano
    BS Brescia
    BR Brindisi
    CA Cagliari
    CL Caltanissetta
    CB Campobasso
    CE Caserta
    CT Catania
    CZ Catanzaro
    CH Chieti
    CO Como
    CS Cosenza
    CR Cremona
    KR Crotone
    CN Cuneo
    EN Enna
    FM Fermo
    FE Ferrara
    FI Firenze
    FG Foggia
    FC Forlì-Cesena
    FR Frosinone
    GE Genova
    GO Gorizia
    GR Grosseto
    IM Imperia
    IS Isernia
    AQ L'Aquila
    SP La Spezia
    LT Latina
    LE Lecce
    LC Lecco
    LI Livorno
    LO Lodi
    LU Lucca
    MC Macerata
    MN Mantova
    MS Massa-Carrara
    MT Matera
    ME Messina
    MI Milano
    MO Modena
    MB Monza e Brianza
    NA Napoli
    NO Novara
    NU Nuoro
    OR Oristano
    PD Padova
    PA Palermo
    PR Parma
    PV Pavia
    PG Perugia
    PU Pesaro e Urbino
    PE Pescara
    PC Piacenza
    PI Pisa
    PT Pistoia
    PN Pordenone
    PZ Potenza
    PO Prato
    RG Ragusa
    RA Ravenna
    RC Reggio Calabria
    RE Reggio Emilia
    RI Rieti
    RN Rimini
    RM Roma
    RO Rovigo
    SA Salerno
    SS Sassari
    SV Savona
    SI Siena
    SR Siracusa
    SO Sondrio
    SU Sud Sardegna
    TA Taranto
    TE Teramo
    TR Terni
    TO Torino
    TP Trapani
    TN Trento
    TV Treviso
    TS Trieste
    UD Udine
    VA Varese
    VE Venezia
    VB Verbano-Cusio-Ossola
    VC Vercelli
    VR Verona
    VV Vibo Valentia
    VI Vicenza
    VT Viterbo
  `,
};
