/** States of Europe; see stateNames. */
export const statesOfEurope: Record<string, string> = {
  AT: `
    1 Burgenland
    2 Kärnten
    3 Niederösterreich
    4 Oberösterreich
    5 Salzburg
    6 Steiermark
    7 Tirol
    8 Vorarlberg
    9 Wien
  `,
  BE: `
    VAN Antwerpen
    WBR Brabant wallon
    BRU Brussels
    WHT Hainaut
    WLG Liège
    VLI Limburg
    WLX Luxembourg
    WNA Namur
    VOV Oost-Vlaanderen
    VBR Vlaams-Brabant
    VWV West-Vlaanderen
  `,
  CH: `
    AG Aargau
    AR Appenzell Ausserrhoden
    AI Appenzell Innerrhoden
    BL Basel-Landschaft
    BS Basel-Stadt
    BE Bern
    FR Freiburg
    GE Genève
    GL Glarus
    GR Graubünden
    JU Jura
    LU Luzern
    NE Neuchâtel
    NW Nidwalden
    OW Obwalden
    SG Sankt Gallen
    SH Schaffhausen
    SZ Schwyz
    SO Solothurn
    TG Thurgau
    TI Ticino
    UR Uri
    VS Valais
    VD Vaud
    ZG Zug
    ZH Zürich
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
  ES: `
    C A Coruña
    VI Álava
    AB Albacete
    A Alicante
    AL Almería
    O Asturias
    AV Ávila
    BA Badajoz
    B Barcelona
    BI Bizkaia
    BU Burgos
    CC Cáceres
    CA Cádiz
    S Cantabria
    CS Castellón
    CE Ceuta
    CR Ciudad Real
    CO Córdoba
    CU Cuenca
    SS Gipuzkoa
    GI Girona
    GR Granada
    GU Guadalajara
    H Huelva
    HU Huesca
    PM Illes Balears
    J Jaén
    LO La Rioja
    GC Las Palmas
    LE León
    L Lleida
    LU Lugo
    M Madrid
    MA Málaga
    ML Melilla
    MU Murcia
    NA Navarra
    OR Ourense
    P Palencia
    PO Pontevedra
    SA Salamanca
    TF Santa Cruz de Tenerife
    SG Segovia
    SE Sevilla
    SO Soria
    T Tarragona
    TE Teruel
    TO Toledo
    V Valencia
    VA Valladolid
    ZA Zamora
    Z Zaragoza
  `,
  FR: `
    01 Ain
    02 Aisne
    03 Allier
    04 Alpes-de-Haute-Provence
    06 Alpes-Maritimes
    07 Ardèche
    08 Ardennes
    09 Ariège
    10 Aube
    11 Aude
    12 Aveyron
    67 Bas-Rhin
    13 Bouches-du-Rhône
    14 Calvados
    15 Cantal
    16 Charente
    17 Charente-Maritime
    18 Cher
    19 Corrèze
    2A Corse-du-Sud
    21 Côte-d'Or
    22 Côtes-d'Armor
    23 Creuse
    79 Deux-Sèvres
    24 Dordogne
    25 Doubs
    26 Drôme
    91 Essonne
    27 Eure
    28 Eure-et-Loir
    29 Finistère
    30 Gard
    32 Gers
    33 Gironde
    68 Haut-Rhin
    2B Haute-Corse
    31 Haute-Garonne
    43 Haute-Loire
    52 Haute-Marne
    70 Haute-Saône
    74 Haute-Savoie
    87 Haute-Vienne
    05 Hautes-Alpes
    65 Hautes-Pyrénées
    92 Hauts-de-Seine
    34 Hérault
    35 Ille-et-Vilaine
    36 Indre
    37 Indre-et-Loire
    38 Isère
    39 Jura
    40 Landes
    41 Loir-et-Cher
    42 Loire
    44 Loire-Atlantique
    45 Loiret
    46 Lot
    47 Lot-et-Garonne
    48 Lozère
    49 Maine-et-Loire
    50 Manche
    51 Marne
    53 Mayenne
    54 Meurthe-et-Moselle
    55 Meuse
    56 Morbihan
    57 Moselle
    58 Nièvre
    59 Nord
    60 Oise
    61 Orne
    75 Paris
    62 Pas-de-Calais
    63 Puy-de-Dôme
    64 Pyrénées-Atlantiques
    66 Pyrénées-Orientales
    69 Rhône
    71 Saône-et-Loire
    72 Sarthe
    73 Savoie
    77 Seine-et-Marne
    76 Seine-Maritime
    93 Seine-Saint-Denis
    80 Somme
    81 Tarn
    82 Tarn-et-Garonne
    90 Territoire de Belfort
    95 Val-d'Oise
    94 Val-de-Marne
    83 Var
    84 Vaucluse
    85 Vendée
    86 Vienne
    88 Vosges
    89 Yonne
    78 Yvelines
  `,
  GB: `
    ENG England
    NIR Northern Ireland
    SCT Scotland
    WLS Wales
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
  NL: `
    DR Drenthe
    FL Flevoland
    FR Fryslân
    GE Gelderland
    GR Groningen
    LI Limburg
    NB Noord-Brabant
    NH Noord-Holland
    OV Overijssel
    UT Utrecht
    ZE Zeeland
    ZH Zuid-Holland
  `,
  PL: `
    02 Dolnośląskie
    04 Kujawsko-pomorskie
    06 Lubelskie
    08 Lubuskie
    14 Mazowieckie
    12 Małopolskie
    16 Opolskie
    18 Podkarpackie
    20 Podlaskie
    22 Pomorskie
    24 Śląskie
    26 Świętokrzyskie
    28 Warmińsko-mazurskie
    30 Wielkopolskie
    32 Zachodniopomorskie
    10 Łódzkie
  `,
  PT: `
    01 Aveiro
    02 Beja
    03 Braga
    04 Bragança
    05 Castelo Branco
    06 Coimbra
    07 Évora
    08 Faro
    09 Guarda
    10 Leiria
    11 Lisboa
    12 Portalegre
    13 Porto
    30 Região Autónoma da Madeira
    20 Região Autónoma dos Açores
    14 Santarém
    15 Setúbal
    16 Viana do Castelo
    17 Vila Real
    18 Viseu
  `,
  SE: `
    K Blekinge län
    W Dalarnas län
    X Gävleborgs län
    I Gotlands län
    N Hallands län
    Z Jämtlands län
    F Jönköpings län
    H Kalmar län
    G Kronobergs län
    BD Norrbottens län
    T Örebro län
    E Östergötlands län
    M Skåne län
    D Södermanlands län
    AB Stockholms län
    C Uppsala län
    S Värmlands län
    AC Västerbottens län
    Y Västernorrlands län
    U Västmanlands län
    O Västra Götalands län
  `,
};
