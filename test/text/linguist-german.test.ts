import { beforeAll, describe, expect, it } from 'vitest'
import { createInflect } from '../../src/text/forms.ts'
import { createLinguist, type Linguist } from '../../src/text/linguist.ts'
import { finds, languageData, rowsOf } from './linguist-data.ts'

const verbs = rowsOf(`
  sagen           | sage sagt sagte sagten gesagt sagend gesagten    | säge sägen
  sprechen        | spreche sprichst spricht sprach sprachen spräche gesprochen gesprochene | Gespräch Sprecher
  versprechen     | verspricht versprach versprochen verspräche | gesprochen
  widersprechen   | widerspricht widersprach widersprochen           | spricht
  unterstreichen  | unterstreicht unterstrich unterstrichen          | streicht
  weisen          | weise weist wies wiesen gewiesen                 | weiß weißt Wiese Weisung
  zurückweisen    | zurückweist zurückwies zurückwiesen zurückgewiesen zurückzuweisen zurückgewiesene | zurück weisen
  hinweisen       | hinweist hinwies hingewiesen hinzuweisen         | Hinweis
  beweisen        | beweist bewies bewiesen                          |
  nachweisen      | nachweist nachwies nachgewiesen nachzuweisen     | Nachweis
  geben           | gebe gibt gab gaben gäbe gegeben                 | Gabel
  angeben         | angibt angab angegeben anzugeben                 | geben
  bekanntgeben    | bekanntgibt bekanntgab bekanntgegeben bekanntzugeben | bekannt
  zugeben         | zugibt zugab zugegeben zuzugeben                 | Zugabe
  nehmen          | nimmt nahm nahmen nähme genommen                 | Name
  übernehmen      | übernimmt übernahm übernommen                    | nimmt
  teilnehmen      | teilnimmt teilnahm teilgenommen teilzunehmen     | Teil
  heißen          | heiße heißt heisst hieß hiess geheißen           | heizt
  rufen           | ruft rief riefe gerufen                          | Rufer
  aufrufen        | aufruft aufrief aufgerufen aufzurufen            | ruft
  werfen          | wirft warf geworfen                              | Würfel Wurf
  vorwerfen       | vorwirft vorwarf vorgeworfen vorzuwerfen         | Vorwurf
  halten          | hält hielt hielte gehalten                       | Halter
  erhalten        | erhält erhielt erhalten erhaltene                | hält
  stehen          | steht stand stünde gestanden                     | Stunden Stände
  gestehen        | gesteht gestand gestanden                        | steht
  eingestehen     | eingesteht eingestand eingestanden einzugestehen | steht
  bringen         | bringt brachte brächte gebracht                  | Brache
  denken          | denkt dachte dächte gedacht                      | Dach
  kennen          | kennt kannte gekannt                             | kann
  anerkennen      | anerkennt anerkannte anerkannt anzuerkennen      | kennt
  nennen          | nennt nannte genannt genannten                   | rennt
  wissen          | weiß weiss weisst wusste wüsste gewusst          | weist
  können          | kann könne konnte könnte                         | kennen
  müssen          | muss müsse musste müsste                         | Muße
  sollen          | soll solle sollte                                | Sold
  wollen          | will wolle wollte gewollt                        |
  dürfen          | darf dürfe durfte dürfte                         | dürr
  mögen           | mag möge mochte möchte                           | möglich
  werden          | wird werde wurde würde geworden worden           |
  sein            | ist sind war wäre sei seien gewesen              | seine seinen
  haben           | hat habe hatte hätte gehabt                      | Hab
  schreiben       | schreibt schrieb geschrieben                     | Schrift
  bleiben         | bleibt blieb bliebe geblieben                    | Blei
  greifen         | greift griff gegriffen                           | Griffe
  angreifen       | angreift angriff angegriffen anzugreifen         | Angriffe
  ziehen          | zieht zog zöge gezogen                           | Zug
  treten          | tritt trat träte getreten                        | Tritte
  treffen         | trifft traf träfe getroffen                      | Treffer
  betreffen       | betrifft betraf betroffen                        | trifft
  brechen         | bricht brach bräche gebrochen                    | brauch
  schließen       | schließt schliesst schloss geschlossen           | Schlosser
  ausschließen    | ausschließt ausschloss ausgeschlossen auszuschließen | schließt
  lügen           | lügt log lögen gelogen                           | Luge Lügner
  betrügen        | betrügt betrog betrogen                          | Betrüger
  leiden          | leidet litt gelitten                             | leider
  weichen         | weicht wich gewichen                             | weiches
  schweigen       | schweigt schwieg geschwiegen                     | Schwiegermutter
  lesen           | liest las läse gelesen                           | lässt Last ließt
  fahren          | fährt fuhr gefahren                              | führe führt
  tragen          | trägt trug getragen                              | trügen trügt
  dringen         | dringt drang gedrungen                           | drängen dränge
  reisen          | reist reiste gereist                             | reißt reisst riss
  reißen          | reißt reisst riss gerissen                       | reist reiste
  senden          | sendet sandte sendete gesandt gesendet           | Sand
  anwenden        | anwendet anwandte angewandt anzuwenden           | Anwender
  betonen         | betont betonte betonten betonend                 | Beton Betons
  behaupten       | behauptet behauptete behaupteten behauptend      | Haupt
  verurteilen     | verurteilt verurteilte verurteilten              | Urteil
  ablehnen        | ablehnt ablehnte abgelehnt abzulehnen            | Lehne
  einräumen       | einräumt einräumte eingeräumt einzuräumen        | Raum
  antworten       | antwortet antwortete geantwortet                 | Antwort
  beantworten     | beantwortet beantwortete                         | Antwort
  beantragen      | beantragt beantragte                             | Antrag
  bereiten        | bereitet bereitete                               | bereit
  veranlassen     | veranlasst veranlasste                           | Anlass
  kritisieren     | kritisiert kritisierte kritisierten              | Kritik
  verharmlosen    | verharmlost verharmloste                         | harmlos
  rechnen         | rechnet rechnete gerechnet                       | Rechner
  warnen          | warnt warnte gewarnt warnend                     | Warner
  sammeln         | sammle sammelt sammelte gesammelt                | Sammler
  verschleiern    | verschleiert verschleierte                       | Schleier
  äußern          | äußert äusserte geäußert                         | außer
  verteidigen     | verteidigt verteidigte verteidigten              | Verteidiger
  tun             | tut tat täte getan                               | Tüte
`)

const nouns = rowsOf(`
  Behauptung      | Behauptung Behauptungen                          | behaupten
  Vorwurf         | Vorwurfs Vorwürfe Vorwürfen                      | Würfel
  Angriff         | Angriffs Angriffe Angriffen                      | angreifen
  Luftangriff     | Luftangriffe Luftangriffen                       | Angriffe
  Anschlag        | Anschlags Anschläge Anschlägen                   | anschlagen
  Macht           | Mächte Mächten                                   | machte machten machen
  Weltmacht       | Weltmächte Weltmächten                           | Macht
  Amt             | Amtes Ämter Ämtern                               | Beamte
  Auswärtiges     | Auswärtiges                                      | Ausland
  Verband         | Verbände Verbänden Verbandes                     | verbinden
  Land            | Landes Länder Ländern                            | landen
  Bundesland      | Bundesländer Bundesländern                       | Land
  Ausland         | Auslands                                         | Ausländer
  Hauptstadt      | Hauptstädte Hauptstädten                         | Stadt
  Experte         | Experten                                         | Expertin Expertise
  Militärexperte  | Militärexperten                                  | Experten
  Expertin        | Expertinnen                                      | Experten
  Präsident       | Präsidenten                                      | Präsidentin
  Demokrat        | Demokraten                                       | Demokratie
  Journalist      | Journalisten                                     | Journalismus
  Analyst         | Analysten                                        | Analyse
  Analyse         | Analysen                                         | Analyst
  Lüge            | Lügen                                            | log lügt
  Medium          | Medien Mediums                                   |
  Leitmedium      | Leitmedien                                       | Medien
  Datum           | Daten                                            | Datei
  Ergebnis        | Ergebnisse Ergebnissen Ergebnisses               | ergeben
  Irrtum          | Irrtums Irrtümer                                 | irren
  Sprecher        | Sprechers Sprechern                              | sprechen
  Mittel          | Mittels Mitteln                                  | Mitte
  Abgeordnete     | Abgeordneter Abgeordneten                        | Ordnung
  Autor           | Autors Autoren                                   | Auto
  Rechtsanwalt    | Rechtsanwälte Rechtsanwälten                      | Anwälte
  Einfluss        | Einflusses Einflüsse Einflüssen                  | fließen
  Antwort         | Antworten                                        | antwortet Wörter
  Staat           | Staates Staaten Staats                           | Stadt
  Partei          | Parteien                                         | Partie
  Foto            | Fotos                                            | fort
  Name            | Namen Namens                                     | nahmen
  Beton           | Betons                                           | betone betonen Töne
`)

const others = rowsOf(`
  westlich        | westliche westlichen westlicher westliches westlichem | Westen
  angeblich       | angebliche angeblichen angeblicher               | angeben
  laut            | laute lauten lautere                             | läuten
  groß            | große grossen größer größere größte              | Gras
  stark           | starke stärker stärksten                         | Stärkung
  hoch            | hohe höher höchsten                              | Hochzeit
  gut             | gute besser besten                               | Güter
  müde            | müden müdere                                     | Mut
  dunkel          | dunkle dunklen dunkelsten                        | Dunkelheit
  teuer           | teure teuren teuerste                            | Steuer
  offen           | offene offenen offener                           | oft
  modern          | moderne modernen                                 | Mode
  neu             | neue neuer neueste neuesten                      | neun
`)

describe('the German linguist', () => {
  let linguist: Linguist
  beforeAll(async () => {
    linguist = await createLinguist(languageData('de'))
  })

  it.each([...verbs, ...nouns, ...others])(
    '~%s finds its forms and no other words',
    (word, found, missed) => {
      expect(found.filter((met) => !finds(linguist, word, met))).toEqual([])
      expect(missed.filter((met) => finds(linguist, word, met))).toEqual([])
    },
  )

  it('leaves out forms that are mostly another word', () => {
    expect(finds(linguist, 'angeben', 'Angaben')).toBe(false)
    expect(finds(linguist, 'Angabe', 'Angaben')).toBe(true)
    expect(finds(linguist, 'meinen', 'meine')).toBe(false)
    expect(finds(linguist, 'hinweisen', 'Hinweise')).toBe(false)
    expect(finds(linguist, 'zurückweisen', 'zurückweise')).toBe(true)
  })

  it('reads ß and ss alike', () => {
    expect(finds(linguist, 'schliessen', 'schließt')).toBe(true)
    expect(finds(linguist, 'schließen', 'schliesst')).toBe(true)
  })

  it('finds the word itself, whatever it is', () => {
    for (const word of ['x', 'en', 'USA', '5G', 'zu', 'be', 'constructor', '*', '']) {
      expect(finds(linguist, word, word)).toBe(true)
    }
  })

  it('knows the principal parts of more than 250 irregular verbs, put together or not', () => {
    const data = languageData('de')
    const inflect = createInflect(data)
    const simple = (data.paradigms ?? [])
      .filter(({ name }) => name.includes('verbs'))
      .flatMap(({ words }) => (typeof words === 'object' ? Object.keys(words) : []))
    const compound = simple.flatMap((verb) => ['auf', 'ver', 'zurück'].map((first) => first + verb))
    expect(simple.length + compound.length).toBeGreaterThan(250)
    for (const verb of compound) expect(inflect(verb).norms.length).toBeGreaterThan(10)
  })

  it('has no tagger', () => {
    expect(linguist.tag).toBeUndefined()
    expect(linguist.tags).toEqual([])
  })
})
