namespace PromptWorkbench.DemoModel.Corpus.Reviews;

/// <summary>What reviews are about, and what of it is praised or not.</summary>
internal static class Subjects
{
    public const char General = 'g';
    public const char People = 'p';
    public const char Food = 'f';
    public const char Things = 't';
    public const char Stories = 's';
    public const char Places = 'l';

    /// <summary>A subject and its aspects, each with the group its adjectives are of.</summary>
    private const string Table = """
        movie:s acting:s plot:s music:s ending:s story:s cast:p dialogue:s jokes:s hero:p scenes:s
        film:s acting:s plot:s sound:s ending:s story:s actors:p director:p beginning:s villain:p
        series:s first season:s plot:s story:s cast:p last episode:s writing:s characters:s
        show:s cast:p jokes:s story:s music:s host:p dancers:p lights:t costumes:g
        play:s actors:p stage:l costumes:g story:s second half:s dialogue:s
        book:s story:s ending:s writing:s plot:s style:s cover:t first chapter:s pictures:g
        novel:s story:s ending:s language:s characters:s plot:s first half:s
        comic:s drawings:g jokes:s story:s colors:g hero:p
        podcast:s host:p guests:p sound:t stories:s interviews:s
        album:s songs:s singer:p lyrics:s guitar:g cover:g melodies:s
        song:s melody:s lyrics:s beat:s singer:p video:s
        concert:s music:s band:p sound:g singer:p crowd:p light show:s drummer:p
        festival:s bands:p food:f sound:g program:s campsite:l
        circus:s clowns:p acrobats:p music:s tricks:s tent:l
        game:s story:s graphics:g music:s levels:s controls:t characters:s
        course:s teacher:p lessons:s content:s pace:g tests:g material:g
        class:s teacher:p exercises:s room:l examples:g group:p
        workshop:s speaker:p exercises:s room:l lunch:f handouts:g
        lecture:s speaker:p slides:g examples:g topic:s hall:l
        restaurant:l food:f service:g soup:f menu:g waiter:p dessert:f fish:f tables:g
        cafe:l coffee:f cake:f music:g staff:p terrace:l waitress:p
        bakery:l bread:f rolls:f cakes:f staff:p smell:g
        bar:l drinks:f music:g staff:p atmosphere:g snacks:f
        diner:l burgers:f fries:f waitress:p pancakes:f seats:t
        pizza:f crust:f cheese:f sauce:f toppings:f
        burger:f meat:f bun:f sauce:f fries:f
        soup:f vegetables:f noodles:f taste:g smell:g
        sandwich:f bread:f filling:f cheese:f sauce:f
        salad:f tomatoes:f dressing:f leaves:f chicken:f
        meal:f rice:f chicken:f dessert:f wine:f vegetables:f
        breakfast:f eggs:f bread:f coffee:f juice:f fruit:f
        ice cream:f taste:g cone:f chocolate:f toppings:f
        hotel:l room:l bed:t staff:p pool:l view:g breakfast:f bathroom:l lobby:l
        hotel room:l bed:t shower:t view:g carpet:g balcony:l pillows:t
        hostel:l beds:t kitchen:l owner:p showers:t garden:l
        apartment:l kitchen:l view:g owner:p location:g bedroom:l sofa:t
        campsite:l showers:t lake:l neighbors:p shop:l ground:g
        beach:l water:g sand:g view:g food:f chairs:t
        park:l paths:g flowers:g playground:l benches:t lake:l
        museum:l exhibits:s guide:p shop:l rooms:l paintings:g tour:s
        zoo:l animals:g paths:g keepers:p food:f signs:g
        gym:l machines:t trainers:p showers:l music:g lockers:t
        library:l books:g staff:p reading room:l chairs:t
        shop:l staff:p prices:g choice:g clerk:p service:g
        market:l fruit:f sellers:p prices:g fish:f atmosphere:g
        cinema:l seats:t popcorn:f sound:g screen:t toilets:l
        phone:t screen:t battery:t camera:t sound:g design:g buttons:t
        laptop:t screen:t keyboard:t battery:t fan:t speakers:t
        tablet:t display:t pen:t battery:t apps:t
        camera:t lens:t pictures:g zoom:t battery:t menu:t
        printer:t paper tray:t ink:g prints:g software:t
        watch:t strap:t display:t battery:t design:g alarm:t
        headphones:t sound:g cable:t microphone:t pads:t
        vacuum cleaner:t hose:t motor:t cable:t filter:t
        kettle:t handle:t lid:t switch:t design:g
        toaster:t buttons:t timer:t design:g toast:f
        mattress:t cover:t material:t springs:t price:g
        chair:t seat:t legs:t fabric:t wheels:t
        sofa:t cushions:t fabric:t color:g frame:t
        lamp:t light:g switch:t shade:g stand:t
        bike:t brakes:t saddle:t gears:t tires:t frame:t
        car:t engine:t seats:t radio:t brakes:t trunk:g
        jacket:t fabric:t color:g zipper:t pockets:t fit:g
        dress:t fabric:t color:g cut:g pattern:g
        shoes:t soles:t color:g leather:t laces:t
        backpack:t straps:t zipper:t pockets:t material:t
        tent:t poles:t floor:t zipper:t bag:t
        toy:t wheels:t colors:g instructions:g box:g
        app:t design:g menu:t search:t updates:g support:p
        website:t design:g search:t checkout:t texts:g photos:g
        program:t menus:t manual:g speed:g support:p
        delivery:g driver:p box:g price:g packaging:g
        airline:g crew:p seats:t food:f check-in:g prices:g
        flight:g crew:p seat:t meal:f landing:g films:s
        train:t seats:t toilets:l staff:p windows:t ride:g
        bus tour:s driver:p guide:p seats:t stops:g
        trip:s guide:p weather:g food:f plan:g hotel:l
        cruise:s cabin:l crew:p food:f shows:s pool:l
        holiday:s weather:g hotel:l food:f beach:l flights:g
        hospital:l doctors:p nurses:p food:f rooms:l
        dentist:p waiting room:l assistant:p treatment:g
        barber:p haircut:g price:g shop:l
        teacher:p lessons:s voice:g examples:g
        bank:l clerks:p service:g fees:g app:t
        party:s music:s food:f guests:p host:p decorations:g
        wedding:s food:f band:p speeches:s cake:f
        pen:t ink:g tip:t color:g
        blanket:t fabric:t color:g size:g
        garden:l flowers:g paths:g pond:l gate:t
        """;

    private static readonly Dictionary<string, Subject> ByName = Table.Split('\n').Select(Read).ToDictionary(subject => subject.Name);

    private static readonly Pool Names = new(ByName.Keys);

    public static Subject Pick(Dice dice) => ByName[dice.Pick(Names)];

    private static Subject Read(string line)
    {
        var parts = line.TrimStart().Split(':');
        var things = new List<Aspect>();
        for (var i = 0; i + 1 < parts.Length; i++)
            things.Add(new Aspect(i == 0 ? parts[0] : parts[i][2..], parts[i + 1][0]));
        return new Subject(things[0].Name, things[0].Group, things[1..]);
    }
}
