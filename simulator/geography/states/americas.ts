/** States of North and South America; see stateNames. */
export const statesOfAmericas: Record<string, string> = {
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
    FM Federated States of Micronesia
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
    MH Marshall Islands
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
    PW Palau
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
  AR: `
    B Buenos Aires
    K Catamarca
    H Chaco
    U Chubut
    C Ciudad Autónoma de Buenos Aires
    X Córdoba
    W Corrientes
    E Entre Ríos
    P Formosa
    Y Jujuy
    L La Pampa
    F La Rioja
    M Mendoza
    N Misiones
    Q Neuquén
    R Río Negro
    A Salta
    J San Juan
    D San Luis
    Z Santa Cruz
    S Santa Fe
    G Santiago del Estero
    V Tierra del Fuego
    T Tucumán
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
  CL: `
    AN Antofagasta
    AP Arica y Parinacota
    AT Atacama
    AI Aysén
    BI Biobío
    CO Coquimbo
    AR La Araucanía
    LI Libertador General Bernardo O'Higgins
    LL Los Lagos
    LR Los Ríos
    MA Magallanes
    ML Maule
    NB Ñuble
    RM Región Metropolitana de Santiago
    TA Tarapacá
    VS Valparaíso
  `,
  CO: `
    AMA Amazonas
    ANT Antioquia
    ARA Arauca
    ATL Atlántico
    BOL Bolívar
    BOY Boyacá
    CAL Caldas
    CAQ Caquetá
    CAS Casanare
    CAU Cauca
    CES Cesar
    CHO Chocó
    COR Córdoba
    CUN Cundinamarca
    DC Distrito Capital de Bogotá
    GUA Guainía
    GUV Guaviare
    HUI Huila
    LAG La Guajira
    MAG Magdalena
    MET Meta
    NAR Nariño
    NSA Norte de Santander
    PUT Putumayo
    QUI Quindío
    RIS Risaralda
    SAP San Andrés, Providencia y Santa Catalina
    SAN Santander
    SUC Sucre
    TOL Tolima
    VAC Valle del Cauca
    VAU Vaupés
    VID Vichada
  `,
  PE: `
    AMA Amazonas
    ANC Ancash
    APU Apurímac
    ARE Arequipa
    AYA Ayacucho
    CAJ Cajamarca
    CAL Callao
    CUS Cusco
    HUV Huancavelica
    HUC Huánuco
    ICA Ica
    JUN Junín
    LAL La Libertad
    LAM Lambayeque
    LIM Lima
    LMA Lima Metropolitana
    LOR Loreto
    MDD Madre de Dios
    MOQ Moquegua
    PAS Pasco
    PIU Piura
    PUN Puno
    SAM San Martín
    TAC Tacna
    TUM Tumbes
    UCA Ucayali
  `,
};
