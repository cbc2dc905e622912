/**
 * Each emoji with its names on GitHub, which are those of Hugo, as `readCharacters` takes it.
 * `test/markdown/emoji/write-emoji-names.ts` writes this table from the package gemoji, which is six times as large.
 */
export const table = `
z-1e6n-6hv:hash 7-1e6n-6hv:asterisk 6-1e6n-6hv:zero 1-1e6n-6hv:one 1-1e6n-6hv:two 1-1e6n-6hv:three
1-1e6n-6hv:four 1-1e6n-6hv:five 1-1e6n-6hv:six 1-1e6n-6hv:seven 1-1e6n-6hv:eight 1-1e6n-6hv:nine
34-1e6n:copyright 5-1e6n:registered 68e-1e6n:bangbang d-1e6n:interrobang 61-1e6n:tm n-1e6n:information_source
2j-1e6n:left_right_arrow 1-1e6n:arrow_up_down 1-1e6n:arrow_upper_left 1-1e6n:arrow_upper_right
1-1e6n:arrow_lower_right 1-1e6n:arrow_lower_left g-1e6n:leftwards_arrow_with_hook 1-1e6n:arrow_right_hook
a8:watch :hourglass d-1e6n:keyboard 4n-1e6n:eject_button q:fast_forward :rewind :arrow_double_up
:arrow_double_down 1-1e6n:next_track_button 1-1e6n:previous_track_button 1-1e6n:play_or_pause_button
:alarm_clock 1-1e6n:stopwatch 1-1e6n:timer_clock :hourglass_flowing_sand 5-1e6n:pause_button
1-1e6n:stop_button 1-1e6n:record_button 5k-1e6n:m 6g-1e6n:black_small_square 1-1e6n:white_small_square
b-1e6n:arrow_forward a-1e6n:arrow_backward 1n-1e6n:white_medium_square 1-1e6n:black_medium_square
:white_medium_small_square :black_medium_small_square 2-1e6n:sunny 1-1e6n:cloud 1-1e6n:open_umbrella
1-1e6n:snowman_with_snow 1-1e6n:comet a-1e6n:phone:telephone 3-1e6n:ballot_box_with_check 3:umbrella :coffee
3-1e6n:shamrock 5-1e6n:point_up 3-1e6n:skull_and_crossbones 2-1e6n:radioactive 1-1e6n:biohazard
3-1e6n:orthodox_cross 4-1e6n:star_and_crescent 4-1e6n:peace_symbol 1-1e6n:yin_yang 9-1e6n:wheel_of_dharma
1-1e6n:frowning_face 1-1e6n:relaxed 6-1e6n:female_sign 2-1e6n:male_sign 6:aries :taurus :gemini :cancer :leo
:virgo :libra :scorpius :sagittarius :capricorn :aquarius :pisces c-1e6n:chess_pawn 1-1e6n:spades 3-1e6n:clubs
2-1e6n:hearts 1-1e6n:diamonds 2-1e6n:hotsprings j-1e6n:recycle 3-1e6n:infinity :wheelchair
j-1e6n:hammer_and_pick :anchor 1-1e6n:crossed_swords 1-1e6n:medical_symbol 1-1e6n:balance_scale 1-1e6n:alembic
2-1e6n:gear 2-1e6n:atom_symbol 1-1e6n:fleur_de_lis 4-1e6n:warning :zap 6-1e6n:transgender_symbol
3:white_circle :black_circle 5-1e6n:coffin 1-1e6n:funeral_urn c:soccer :baseball 6:snowman :partly_sunny
3-1e6n:cloud_with_lightning_and_rain 6:ophiuchus 1-1e6n:pick 2-1e6n:rescue_worker_helmet 2-1e6n:chains
:no_entry l-1e6n:shinto_shrine :church 6-1e6n:mountain 1-1e6n:parasol_on_ground :fountain :golf 1-1e6n:ferry
:boat:sailboat 2-1e6n:skier 1-1e6n:ice_skate 1-1e6n:bouncing_ball_person
0-1e6n-6bx-7k0-1e6n:bouncing_ball_woman:basketball_woman 0-1e6n-6bx-7k2-1e6n:bouncing_ball_man:basketball_man
:tent 3:fuelpump 5-1e6n:scissors 3:white_check_mark 3-1e6n:airplane 1-1e6n:envelope :fist_raised:fist
:hand:raised_hand 1-1e6n:v 1-1e6n:writing_hand 2-1e6n:pencil2 3-1e6n:black_nib 2-1e6n:heavy_check_mark
2-1e6n:heavy_multiplication_x 7-1e6n:latin_cross 4-1e6n:star_of_david 7:sparkles b-1e6n:eight_spoked_asterisk
1-1e6n:eight_pointed_black_star g-1e6n:snowflake 3-1e6n:sparkle 5:x 2:negative_squared_cross_mark 5:question
:grey_question :grey_exclamation 2:exclamation:heavy_exclamation_mark c-1e6n:heavy_heart_exclamation
1-1e6n:heart 0-1e6n-6bx-2qzp:heart_on_fire 0-1e6n-6bx-2s1l:mending_heart 1d:heavy_plus_sign :heavy_minus_sign
:heavy_division_sign a-1e6n:arrow_right f:curly_loop f:loop ad-1e6n:arrow_heading_up 1-1e6n:arrow_heading_down
cw-1e6n:arrow_left 1-1e6n:arrow_up 1-1e6n:arrow_down k:black_large_square :white_large_square 1g:star 5:o
yj-1e6n:wavy_dash d-1e6n:part_alternation_mark gq-1e6n:congratulations 2-1e6n:secret 2fzf:mahjong
5n:black_joker 4h-1e6n:a 1-1e6n:b d-1e6n:o2 1-1e6n:parking f:ab 3:cl :cool :free :id :new :ng :ok :sos :up :vs
24-2qco:ascension_island 0-2qcp:andorra 0-2qcq:united_arab_emirates 0-2qcr:afghanistan 0-2qcs:antigua_barbuda
0-2qcu:anguilla 0-2qcx:albania 0-2qcy:armenia 0-2qd0:angola 0-2qd2:antarctica 0-2qd3:argentina
0-2qd4:american_samoa 0-2qd5:austria 0-2qd6:australia 0-2qd8:aruba 0-2qd9:aland_islands 0-2qdb:azerbaijan
1-2qcm:bosnia_herzegovina 0-2qcn:barbados 0-2qcp:bangladesh 0-2qcq:belgium 0-2qcr:burkina_faso 0-2qcs:bulgaria
0-2qct:bahrain 0-2qcu:burundi 0-2qcv:benin 0-2qcx:st_barthelemy 0-2qcy:bermuda 0-2qcz:brunei 0-2qd0:bolivia
0-2qd2:caribbean_netherlands 0-2qd3:brazil 0-2qd4:bahamas 0-2qd5:bhutan 0-2qd7:bouvet_island 0-2qd8:botswana
0-2qda:belarus 0-2qdb:belize 1-2qcm:canada 0-2qco:cocos_islands 0-2qcp:congo_kinshasa
0-2qcr:central_african_republic 0-2qcs:congo_brazzaville 0-2qct:switzerland 0-2qcu:cote_divoire
0-2qcw:cook_islands 0-2qcx:chile 0-2qcy:cameroon 0-2qcz:cn 0-2qd0:colombia 0-2qd1:clipperton_island
0-2qd3:costa_rica 0-2qd6:cuba 0-2qd7:cape_verde 0-2qd8:curacao 0-2qd9:christmas_island 0-2qda:cyprus
0-2qdb:czech_republic 1-2qcq:de 0-2qcs:diego_garcia 0-2qcv:djibouti 0-2qcw:denmark 0-2qcy:dominica
0-2qd0:dominican_republic 0-2qdb:algeria 1-2qcm:ceuta_melilla 0-2qco:ecuador 0-2qcq:estonia 0-2qcs:egypt
0-2qct:western_sahara 0-2qd3:eritrea 0-2qd4:es 0-2qd5:ethiopia 0-2qd6:eu:european_union 1-2qcu:finland
0-2qcv:fiji 0-2qcw:falkland_islands 0-2qcy:micronesia 0-2qd0:faroe_islands 0-2qd3:fr 1-2qcm:gabon 0-2qcn:gb:uk
0-2qcp:grenada 0-2qcq:georgia 0-2qcr:french_guiana 0-2qcs:guernsey 0-2qct:ghana 0-2qcu:gibraltar
0-2qcx:greenland 0-2qcy:gambia 0-2qcz:guinea 0-2qd1:guadeloupe 0-2qd2:equatorial_guinea 0-2qd3:greece
0-2qd4:south_georgia_south_sandwich_islands 0-2qd5:guatemala 0-2qd6:guam 0-2qd8:guinea_bissau 0-2qda:guyana
1-2qcw:hong_kong 0-2qcy:heard_mcdonald_islands 0-2qcz:honduras 0-2qd3:croatia 0-2qd5:haiti 0-2qd6:hungary
1-2qco:canary_islands 0-2qcp:indonesia 0-2qcq:ireland 0-2qcx:israel 0-2qcy:isle_of_man 0-2qcz:india
0-2qd0:british_indian_ocean_territory 0-2qd2:iraq 0-2qd3:iran 0-2qd4:iceland 0-2qd5:it 1-2qcq:jersey
0-2qcy:jamaica 0-2qd0:jordan 0-2qd1:jp 1-2qcq:kenya 0-2qcs:kyrgyzstan 0-2qct:cambodia 0-2qcu:kiribati
0-2qcy:comoros 0-2qcz:st_kitts_nevis 0-2qd1:north_korea 0-2qd3:kr 0-2qd8:kuwait 0-2qda:cayman_islands
0-2qdb:kazakhstan 1-2qcm:laos 0-2qcn:lebanon 0-2qco:st_lucia 0-2qcu:liechtenstein 0-2qcw:sri_lanka
0-2qd3:liberia 0-2qd4:lesotho 0-2qd5:lithuania 0-2qd6:luxembourg 0-2qd7:latvia 0-2qda:libya 1-2qcm:morocco
0-2qco:monaco 0-2qcp:moldova 0-2qcq:montenegro 0-2qcr:st_martin 0-2qcs:madagascar 0-2qct:marshall_islands
0-2qcw:macedonia 0-2qcx:mali 0-2qcy:myanmar 0-2qcz:mongolia 0-2qd0:macau 0-2qd1:northern_mariana_islands
0-2qd2:martinique 0-2qd3:mauritania 0-2qd4:montserrat 0-2qd5:malta 0-2qd6:mauritius 0-2qd7:maldives
0-2qd8:malawi 0-2qd9:mexico 0-2qda:malaysia 0-2qdb:mozambique 1-2qcm:namibia 0-2qco:new_caledonia 0-2qcq:niger
0-2qcr:norfolk_island 0-2qcs:nigeria 0-2qcu:nicaragua 0-2qcx:netherlands 0-2qd0:norway 0-2qd1:nepal
0-2qd3:nauru 0-2qd6:niue 0-2qdb:new_zealand 1-2qcy:oman 1-2qcm:panama 0-2qcq:peru 0-2qcr:french_polynesia
0-2qcs:papua_new_guinea 0-2qct:philippines 0-2qcw:pakistan 0-2qcx:poland 0-2qcy:st_pierre_miquelon
0-2qcz:pitcairn_islands 0-2qd3:puerto_rico 0-2qd4:palestinian_territories 0-2qd5:portugal 0-2qd8:palau
0-2qda:paraguay 1-2qcm:qatar 1-2qcq:reunion 0-2qd0:romania 0-2qd4:serbia 0-2qd6:ru 0-2qd8:rwanda
1-2qcm:saudi_arabia 0-2qcn:solomon_islands 0-2qco:seychelles 0-2qcp:sudan 0-2qcq:sweden 0-2qcs:singapore
0-2qct:st_helena 0-2qcu:slovenia 0-2qcv:svalbard_jan_mayen 0-2qcw:slovakia 0-2qcx:sierra_leone
0-2qcy:san_marino 0-2qcz:senegal 0-2qd0:somalia 0-2qd3:suriname 0-2qd4:south_sudan 0-2qd5:sao_tome_principe
0-2qd7:el_salvador 0-2qd9:sint_maarten 0-2qda:syria 0-2qdb:swaziland 1-2qcm:tristan_da_cunha
0-2qco:turks_caicos_islands 0-2qcp:chad 0-2qcr:french_southern_territories 0-2qcs:togo 0-2qct:thailand
0-2qcv:tajikistan 0-2qcw:tokelau 0-2qcx:timor_leste 0-2qcy:turkmenistan 0-2qcz:tunisia 0-2qd0:tonga 0-2qd3:tr
0-2qd5:trinidad_tobago 0-2qd7:tuvalu 0-2qd8:taiwan 0-2qdb:tanzania 1-2qcm:ukraine 0-2qcs:uganda
0-2qcy:us_outlying_islands 0-2qcz:united_nations 0-2qd4:us 0-2qda:uruguay 0-2qdb:uzbekistan
1-2qcm:vatican_city 0-2qco:st_vincent_grenadines 0-2qcq:venezuela 0-2qcs:british_virgin_islands
0-2qcu:us_virgin_islands 0-2qcz:vietnam 0-2qd6:vanuatu 1-2qcr:wallis_futuna 0-2qd4:samoa 1-2qcw:kosovo
1-2qcq:yemen 0-2qd5:mayotte 1-2qcm:south_africa 0-2qcy:zambia 0-2qd8:zimbabwe 2:koko 1-1e6n:sa o:u7121 l:u6307
3:u7981 :u7a7a :u5408 :u6e80 :u6709 1-1e6n:u6708 :u7533 :u5272 :u55b6 m:ideograph_advantage :accept 4v:cyclone
:foggy :closed_umbrella :night_with_stars :sunrise_over_mountains :sunrise :city_sunset :city_sunrise :rainbow
:bridge_at_night :ocean :volcano :milky_way :earth_africa :earth_americas :earth_asia :globe_with_meridians
:new_moon :waxing_crescent_moon :first_quarter_moon :moon:waxing_gibbous_moon :full_moon :waning_gibbous_moon
:last_quarter_moon :waning_crescent_moon :crescent_moon :new_moon_with_face :first_quarter_moon_with_face
:last_quarter_moon_with_face :full_moon_with_face :sun_with_face :star2 :stars 1-1e6n:thermometer
3-1e6n:sun_behind_small_cloud 1-1e6n:sun_behind_large_cloud 1-1e6n:sun_behind_rain_cloud
1-1e6n:cloud_with_rain 1-1e6n:cloud_with_snow 1-1e6n:cloud_with_lightning 1-1e6n:tornado 1-1e6n:fog
1-1e6n:wind_face :hotdog :taco :burrito :chestnut :seedling :evergreen_tree :deciduous_tree :palm_tree :cactus
1-1e6n:hot_pepper :tulip :cherry_blossom :rose :hibiscus :sunflower :blossom :corn :ear_of_rice :herb
:four_leaf_clover :maple_leaf :fallen_leaf :leaves :mushroom :tomato :eggplant :grapes :melon :watermelon
:tangerine:orange:mandarin :lemon :banana :pineapple :apple :green_apple :pear :peach :cherries :strawberry
:hamburger :pizza :meat_on_bone :poultry_leg :rice_cracker :rice_ball :rice :curry :ramen :spaghetti :bread
:fries :sweet_potato :dango :oden :sushi :fried_shrimp :fish_cake :icecream :shaved_ice :ice_cream :doughnut
:cookie :chocolate_bar :candy :lollipop :custard :honey_pot :cake :bento :stew :fried_egg :fork_and_knife :tea
:sake :wine_glass :cocktail :tropical_drink :beer :beers :baby_bottle 1-1e6n:plate_with_cutlery :champagne
:popcorn :ribbon :gift :birthday :jack_o_lantern :christmas_tree :santa :fireworks :sparkler :balloon :tada
:confetti_ball :tanabata_tree :crossed_flags :bamboo :dolls :flags :wind_chime :rice_scene :school_satchel
:mortar_board 3-1e6n:medal_military 1-1e6n:reminder_ribbon 2-1e6n:studio_microphone 1-1e6n:level_slider
1-1e6n:control_knobs 3-1e6n:film_strip 1-1e6n:tickets :carousel_horse :ferris_wheel :roller_coaster
:fishing_pole_and_fish :microphone :movie_camera :cinema :headphones :art :tophat :circus_tent :ticket
:clapper :performing_arts :video_game :dart :slot_machine :8ball :game_die :bowling :flower_playing_cards
:musical_note :notes :saxophone :guitar :musical_keyboard :trumpet :violin :musical_score
:running_shirt_with_sash :tennis :ski :basketball :checkered_flag :snowboarder :runner:running
0-6bx-7k0-1e6n:running_woman 0-6bx-7k2-1e6n:running_man :surfer 0-6bx-7k0-1e6n:surfing_woman
0-6bx-7k2-1e6n:surfing_man :medal_sports :trophy :horse_racing :football :rugby_football :swimmer
0-6bx-7k0-1e6n:swimming_woman 0-6bx-7k2-1e6n:swimming_man 1-1e6n:weight_lifting
0-1e6n-6bx-7k0-1e6n:weight_lifting_woman 0-1e6n-6bx-7k2-1e6n:weight_lifting_man 1-1e6n:golfing
0-1e6n-6bx-7k0-1e6n:golfing_woman 0-1e6n-6bx-7k2-1e6n:golfing_man 1-1e6n:motorcycle 1-1e6n:racing_car
:cricket_game :volleyball :field_hockey :ice_hockey :ping_pong 1-1e6n:mountain_snow 1-1e6n:camping
1-1e6n:beach_umbrella 1-1e6n:building_construction 1-1e6n:houses 1-1e6n:cityscape 1-1e6n:derelict_house
1-1e6n:classical_building 1-1e6n:desert 1-1e6n:desert_island 1-1e6n:national_park 1-1e6n:stadium :house
:house_with_garden :office :post_office :european_post_office :hospital :bank :atm :hotel :love_hotel
:convenience_store :school :department_store :factory :izakaya_lantern:lantern :japanese_castle
:european_castle 3-1e6n:white_flag 0-1e6n-6bx-7mv-1e6n:transgender_flag 0-1e6n-6bx-2qko:rainbow_flag
:black_flag 0-6bx-7j4-1e6n:pirate_flag 0-jo13-jo0y-jo11-jo1a-jo13-jo1r:england
0-jo13-jo0y-jo1f-jo0z-jo1g-jo1r:scotland 0-jo13-jo0y-jo1j-jo18-jo1f-jo1r:wales 1-1e6n:rosette 2-1e6n:label
:badminton :bow_and_arrow :amphora 6:rat :mouse2 :ox :water_buffalo :cow2 :tiger2 :leopard :rabbit2 :cat2
0-6bx-8ij:black_cat :dragon :crocodile :whale2 :snail :snake :racehorse :ram :goat :sheep :monkey :rooster
:chicken :dog2 0-6bx-2rwa:service_dog :pig2 :boar :elephant :octopus :shell :bug :ant :bee:honeybee
:lady_beetle :fish :tropical_fish :blowfish :turtle :hatching_chick :baby_chick :hatched_chick :bird
0-6bx-8ij:black_bird :penguin :koala :poodle :dromedary_camel :camel :dolphin:flipper :mouse :cow :tiger
:rabbit :cat :dragon_face :whale :horse :monkey_face :dog :pig :frog :hamster :wolf :bear
0-6bx-7r8-1e6n:polar_bear :panda_face :pig_nose :feet:paw_prints 1-1e6n:chipmunk :eyes 1-1e6n:eye
0-1e6n-6bx-2r54-1e6n:eye_speech_bubble :ear :nose :lips :tongue :point_up_2 :point_down :point_left
:point_right :fist_oncoming:facepunch:punch :wave :ok_hand :+1:thumbsup :-1:thumbsdown :clap :open_hands
:crown :womans_hat :eyeglasses :necktie :shirt:tshirt :jeans :dress :kimono :bikini :womans_clothes :purse
:handbag :pouch :mans_shoe:shoe :athletic_shoe :high_heel :sandal :boot :footprints :bust_in_silhouette
:busts_in_silhouette :boy :girl :man 0-6bx-7md-1e6n:man_health_worker 0-6bx-7me-1e6n:man_judge
0-6bx-7pk-1e6n:man_pilot 0-6bx-7s4-1e6n-6bx-2qug:couple_with_heart_man_man
0-6bx-7s4-1e6n-6bx-2qvf-6bx-2qug:couplekiss_man_man 0-6bx-2qm6:man_farmer 0-6bx-2qnn:man_cook
0-6bx-2qnw:man_feeding_baby 0-6bx-2qoj:man_student 0-6bx-2qp0:man_singer 0-6bx-2qp4:man_artist
0-6bx-2qqz:man_teacher 0-6bx-2qr1:man_factory_worker 0-6bx-2que:family_man_boy
0-6bx-2que-6bx-2que:family_man_boy_boy 0-6bx-2quf:family_man_girl 0-6bx-2quf-6bx-2que:family_man_girl_boy
0-6bx-2quf-6bx-2quf:family_man_girl_girl 0-6bx-2qug-6bx-2que:family_man_man_boy
0-6bx-2qug-6bx-2que-6bx-2que:family_man_man_boy_boy 0-6bx-2qug-6bx-2quf:family_man_man_girl
0-6bx-2qug-6bx-2quf-6bx-2que:family_man_man_girl_boy 0-6bx-2qug-6bx-2quf-6bx-2quf:family_man_man_girl_girl
0-6bx-2quh-6bx-2que:family_man_woman_boy 0-6bx-2quh-6bx-2que-6bx-2que:family_man_woman_boy_boy
0-6bx-2quh-6bx-2quf:family_man_woman_girl 0-6bx-2quh-6bx-2quf-6bx-2que:family_man_woman_girl_boy
0-6bx-2quh-6bx-2quf-6bx-2quf:family_man_woman_girl_girl 0-6bx-2qwr:man_technologist
0-6bx-2qws:man_office_worker 0-6bx-2qzr:man_mechanic 0-6bx-2qzw:man_scientist 0-6bx-2r9c:man_astronaut
0-6bx-2r9u:man_firefighter 0-6bx-2rvz:man_with_probing_cane 0-6bx-2rw0:red_haired_man
0-6bx-2rw1:curly_haired_man 0-6bx-2rw2:bald_man 0-6bx-2rw3:white_haired_man
0-6bx-2rwc:man_in_motorized_wheelchair 0-6bx-2rwd:man_in_manual_wheelchair :woman
0-6bx-7md-1e6n:woman_health_worker 0-6bx-7me-1e6n:woman_judge 0-6bx-7pk-1e6n:woman_pilot
0-6bx-7s4-1e6n-6bx-2qug:couple_with_heart_woman_man 0-6bx-7s4-1e6n-6bx-2quh:couple_with_heart_woman_woman
0-6bx-7s4-1e6n-6bx-2qvf-6bx-2qug:couplekiss_man_woman 0-6bx-7s4-1e6n-6bx-2qvf-6bx-2quh:couplekiss_woman_woman
0-6bx-2qm6:woman_farmer 0-6bx-2qnn:woman_cook 0-6bx-2qnw:woman_feeding_baby 0-6bx-2qoj:woman_student
0-6bx-2qp0:woman_singer 0-6bx-2qp4:woman_artist 0-6bx-2qqz:woman_teacher 0-6bx-2qr1:woman_factory_worker
0-6bx-2que:family_woman_boy 0-6bx-2que-6bx-2que:family_woman_boy_boy 0-6bx-2quf:family_woman_girl
0-6bx-2quf-6bx-2que:family_woman_girl_boy 0-6bx-2quf-6bx-2quf:family_woman_girl_girl
0-6bx-2quh-6bx-2que:family_woman_woman_boy 0-6bx-2quh-6bx-2que-6bx-2que:family_woman_woman_boy_boy
0-6bx-2quh-6bx-2quf:family_woman_woman_girl 0-6bx-2quh-6bx-2quf-6bx-2que:family_woman_woman_girl_boy
0-6bx-2quh-6bx-2quf-6bx-2quf:family_woman_woman_girl_girl 0-6bx-2qwr:woman_technologist
0-6bx-2qws:woman_office_worker 0-6bx-2qzr:woman_mechanic 0-6bx-2qzw:woman_scientist 0-6bx-2r9c:woman_astronaut
0-6bx-2r9u:woman_firefighter 0-6bx-2rvz:woman_with_probing_cane 0-6bx-2rw0:red_haired_woman
0-6bx-2rw1:curly_haired_woman 0-6bx-2rw2:bald_woman 0-6bx-2rw3:white_haired_woman
0-6bx-2rwc:woman_in_motorized_wheelchair 0-6bx-2rwd:woman_in_manual_wheelchair :family :couple
:two_men_holding_hands :two_women_holding_hands :police_officer:cop 0-6bx-7k0-1e6n:policewoman
0-6bx-7k2-1e6n:policeman :dancers 0-6bx-7k0-1e6n:dancing_women 0-6bx-7k2-1e6n:dancing_men :person_with_veil
0-6bx-7k0-1e6n:woman_with_veil:bride_with_veil 0-6bx-7k2-1e6n:man_with_veil :blond_haired_person
0-6bx-7k0-1e6n:blond_haired_woman:blonde_woman 0-6bx-7k2-1e6n:blond_haired_man :man_with_gua_pi_mao
:person_with_turban 0-6bx-7k0-1e6n:woman_with_turban 0-6bx-7k2-1e6n:man_with_turban :older_man :older_woman
:baby :construction_worker 0-6bx-7k0-1e6n:construction_worker_woman 0-6bx-7k2-1e6n:construction_worker_man
:princess :japanese_ogre :japanese_goblin :ghost :angel :alien :space_invader :imp :skull
:tipping_hand_person:information_desk_person 0-6bx-7k0-1e6n:tipping_hand_woman:sassy_woman
0-6bx-7k2-1e6n:tipping_hand_man:sassy_man :guard 0-6bx-7k0-1e6n:guardswoman 0-6bx-7k2-1e6n:guardsman
:woman_dancing:dancer :lipstick :nail_care :massage 0-6bx-7k0-1e6n:massage_woman 0-6bx-7k2-1e6n:massage_man
:haircut 0-6bx-7k0-1e6n:haircut_woman 0-6bx-7k2-1e6n:haircut_man :barber :syringe :pill :kiss :love_letter
:ring :gem :couplekiss :bouquet :couple_with_heart :wedding :heartbeat :broken_heart :two_hearts
:sparkling_heart :heartpulse :cupid :blue_heart :green_heart :yellow_heart :purple_heart :gift_heart
:revolving_hearts :heart_decoration :diamond_shape_with_a_dot_inside :bulb :anger :bomb :zzz :boom:collision
:sweat_drops :droplet :dash :hankey:poop:shit :muscle :dizzy :speech_balloon :thought_balloon :white_flower
:100 :moneybag :currency_exchange :heavy_dollar_sign :credit_card :yen :dollar :euro :pound :money_with_wings
:chart :seat :computer :briefcase :minidisc :floppy_disk :cd :dvd :file_folder :open_file_folder
:page_with_curl :page_facing_up :date :calendar :card_index :chart_with_upwards_trend
:chart_with_downwards_trend :bar_chart :clipboard :pushpin :round_pushpin :paperclip :straight_ruler
:triangular_ruler :bookmark_tabs :ledger :notebook :notebook_with_decorative_cover :closed_book
:book:open_book :green_book :blue_book :orange_book :books :name_badge :scroll :memo:pencil
:telephone_receiver :pager :fax :satellite :loudspeaker :mega :outbox_tray :inbox_tray :package :email:e-mail
:incoming_envelope :envelope_with_arrow :mailbox_closed :mailbox :mailbox_with_mail :mailbox_with_no_mail
:postbox :postal_horn :newspaper :iphone :calling :vibration_mode :mobile_phone_off :no_mobile_phones
:signal_strength :camera :camera_flash :video_camera :tv :radio :vhs 1-1e6n:film_projector 2:prayer_beads
:twisted_rightwards_arrows :repeat :repeat_one :arrows_clockwise :arrows_counterclockwise :low_brightness
:high_brightness :mute :speaker :sound :loud_sound :battery :electric_plug :mag :mag_right :lock_with_ink_pen
:closed_lock_with_key :key :lock :unlock :bell :no_bell :bookmark :link :radio_button :back :end :on :soon
:top :underage :keycap_ten :capital_abcd :abcd :1234 :symbols :abc :fire :flashlight :wrench :hammer
:nut_and_bolt :hocho:knife :gun :microscope :telescope :crystal_ball :six_pointed_star :beginner :trident
:black_square_button :white_square_button :red_circle :large_blue_circle :large_orange_diamond
:large_blue_diamond :small_orange_diamond :small_blue_diamond :small_red_triangle :small_red_triangle_down
:arrow_up_small :arrow_down_small c-1e6n:om 1-1e6n:dove :kaaba :mosque :synagogue :menorah 2:clock1 :clock2
:clock3 :clock4 :clock5 :clock6 :clock7 :clock8 :clock9 :clock10 :clock11 :clock12 :clock130 :clock230
:clock330 :clock430 :clock530 :clock630 :clock730 :clock830 :clock930 :clock1030 :clock1130 :clock1230
8-1e6n:candle 1-1e6n:mantelpiece_clock 3-1e6n:hole 1-1e6n:business_suit_levitating 1-1e6n:detective
0-1e6n-6bx-7k0-1e6n:female_detective 0-1e6n-6bx-7k2-1e6n:male_detective 1-1e6n:dark_sunglasses 1-1e6n:spider
1-1e6n:spider_web 1-1e6n:joystick :man_dancing d-1e6n:paperclips 3-1e6n:pen 1-1e6n:fountain_pen
1-1e6n:paintbrush 1-1e6n:crayon 3-1e6n:raised_hand_with_fingers_splayed 5:middle_finger:fu :vulcan_salute
e:black_heart 1-1e6n:desktop_computer 3-1e6n:printer 9-1e6n:computer_mouse 1-1e6n:trackball
a-1e6n:framed_picture 6-1e6n:card_index_dividers 1-1e6n:card_file_box 1-1e6n:file_cabinet d-1e6n:wastebasket
1-1e6n:spiral_notepad 1-1e6n:spiral_calendar 9-1e6n:clamp 1-1e6n:old_key 1-1e6n:newspaper_roll 3-1e6n:dagger
2-1e6n:speaking_head 5-1e6n:left_speech_bubble 7-1e6n:right_anger_bubble 4-1e6n:ballot_box 7-1e6n:world_map
:mount_fuji :tokyo_tower :statue_of_liberty :japan :moyai :grinning :grin :joy :smiley :smile :sweat_smile
:laughing:satisfied :innocent :smiling_imp :wink :blush :yum :relieved :heart_eyes :sunglasses :smirk
:neutral_face :expressionless :unamused :sweat :pensive :confused :confounded :kissing :kissing_heart
:kissing_smiling_eyes :kissing_closed_eyes :stuck_out_tongue :stuck_out_tongue_winking_eye
:stuck_out_tongue_closed_eyes :disappointed :worried :angry :rage:pout :cry :persevere :triumph
:disappointed_relieved :frowning :anguished :fearful :weary :sleepy :tired_face :grimacing :sob :open_mouth
0-6bx-2qw8:face_exhaling :hushed :cold_sweat :scream :astonished :flushed :sleeping :dizzy_face
0-6bx-2qwb:face_with_spiral_eyes :no_mouth 0-6bx-2qln-1e6n:face_in_clouds :mask :smile_cat :joy_cat
:smiley_cat :heart_eyes_cat :smirk_cat :kissing_cat :pouting_cat :crying_cat_face :scream_cat
:slightly_frowning_face :slightly_smiling_face :upside_down_face :roll_eyes :no_good
0-6bx-7k0-1e6n:no_good_woman:ng_woman 0-6bx-7k2-1e6n:no_good_man:ng_man :ok_person 0-6bx-7k0-1e6n:ok_woman
0-6bx-7k2-1e6n:ok_man :bow 0-6bx-7k0-1e6n:bowing_woman 0-6bx-7k2-1e6n:bowing_man :see_no_evil :hear_no_evil
:speak_no_evil :raising_hand 0-6bx-7k0-1e6n:raising_hand_woman 0-6bx-7k2-1e6n:raising_hand_man :raised_hands
:frowning_person 0-6bx-7k0-1e6n:frowning_woman 0-6bx-7k2-1e6n:frowning_man :pouting_face
0-6bx-7k0-1e6n:pouting_woman 0-6bx-7k2-1e6n:pouting_man :pray 1d:rocket :helicopter :steam_locomotive
:railway_car :bullettrain_side :bullettrain_front :train2 :metro :light_rail :station :tram :train :bus
:oncoming_bus :trolleybus :busstop :minibus :ambulance :fire_engine :police_car :oncoming_police_car :taxi
:oncoming_taxi :car:red_car :oncoming_automobile :blue_car :truck :articulated_lorry :tractor :monorail
:mountain_railway :suspension_railway :mountain_cableway :aerial_tramway :ship :rowboat
0-6bx-7k0-1e6n:rowing_woman 0-6bx-7k2-1e6n:rowing_man :speedboat :traffic_light :vertical_traffic_light
:construction :rotating_light :triangular_flag_on_post :door :no_entry_sign :smoking :no_smoking
:put_litter_in_its_place :do_not_litter :potable_water :non-potable_water :bike :no_bicycles :bicyclist
0-6bx-7k0-1e6n:biking_woman 0-6bx-7k2-1e6n:biking_man :mountain_bicyclist 0-6bx-7k0-1e6n:mountain_biking_woman
0-6bx-7k2-1e6n:mountain_biking_man :walking 0-6bx-7k0-1e6n:walking_woman 0-6bx-7k2-1e6n:walking_man
:no_pedestrians :children_crossing :mens :womens :restroom :baby_symbol :toilet :wc :shower :bath :bathtub
:passport_control :customs :baggage_claim :left_luggage 6-1e6n:couch_and_lamp :sleeping_bed 1-1e6n:shopping
1-1e6n:bellhop_bell 1-1e6n:bed :place_of_worship :stop_sign :shopping_cart 3:hindu_temple :hut :elevator
5:wireless :playground_slide :wheel :ring_buoy 1-1e6n:hammer_and_wrench 1-1e6n:shield 1-1e6n:oil_drum
1-1e6n:motorway 1-1e6n:railway_track 1-1e6n:motor_boat 4-1e6n:small_airplane 2:flight_departure
:flight_arrival 4-1e6n:artificial_satellite 3-1e6n:passenger_ship :kick_scooter :motor_scooter :canoe :sled
:flying_saucer :skateboard :auto_rickshaw :pickup_truck :roller_skate 6c:orange_circle :yellow_circle
:green_circle :purple_circle :brown_circle :red_square :blue_square :orange_square :yellow_square
:green_square :purple_square :brown_square 5:heavy_equals_sign 7w:pinched_fingers :white_heart :brown_heart
:pinching_hand :zipper_mouth_face :money_mouth_face :face_with_thermometer :nerd_face :thinking
:face_with_head_bandage :robot :hugs :metal :call_me_hand :raised_back_of_hand :fist_left :fist_right
:handshake :crossed_fingers :love_you_gesture :cowboy_hat_face :clown_face :nauseated_face :rofl
:drooling_face :lying_face :facepalm 0-6bx-7k0-1e6n:woman_facepalming 0-6bx-7k2-1e6n:man_facepalming
:sneezing_face :raised_eyebrow :star_struck :zany_face :shushing_face :cursing_face :hand_over_mouth
:vomiting_face :exploding_head :pregnant_woman :breast_feeding :palms_up_together :selfie :prince
:person_in_tuxedo 0-6bx-7k0-1e6n:woman_in_tuxedo 0-6bx-7k2-1e6n:man_in_tuxedo :mrs_claus :shrug
0-6bx-7k0-1e6n:woman_shrugging 0-6bx-7k2-1e6n:man_shrugging :cartwheeling 0-6bx-7k0-1e6n:woman_cartwheeling
0-6bx-7k2-1e6n:man_cartwheeling :juggling_person 0-6bx-7k0-1e6n:woman_juggling 0-6bx-7k2-1e6n:man_juggling
:person_fencing 2:wrestling 0-6bx-7k0-1e6n:women_wrestling 0-6bx-7k2-1e6n:men_wrestling :water_polo
0-6bx-7k0-1e6n:woman_playing_water_polo 0-6bx-7k2-1e6n:man_playing_water_polo :handball_person
0-6bx-7k0-1e6n:woman_playing_handball 0-6bx-7k2-1e6n:man_playing_handball :diving_mask :wilted_flower :drum
:clinking_glasses :tumbler_glass :spoon :goal_net 2:1st_place_medal :2nd_place_medal :3rd_place_medal
:boxing_glove :martial_arts_uniform :curling_stone :lacrosse :softball :flying_disc :croissant :avocado
:cucumber :bacon :potato :carrot :baguette_bread :green_salad :shallow_pan_of_food :stuffed_flatbread :egg
:milk_glass :peanuts :kiwi_fruit :pancakes :dumpling :fortune_cookie :takeout_box :chopsticks :bowl_with_spoon
:cup_with_straw :coconut :broccoli :pie :pretzel :cut_of_meat :sandwich :canned_food :leafy_green :mango
:moon_cake :bagel :smiling_face_with_three_hearts :yawning_face :smiling_face_with_tear :partying_face
:woozy_face :hot_face :cold_face :ninja :disguised_face :face_holding_back_tears :pleading_face :sari
:lab_coat :goggles :hiking_boot :flat_shoe :crab :lion :scorpion :turkey :unicorn :eagle :duck :bat :shark
:owl :fox_face :butterfly :deer :gorilla :lizard :rhinoceros :shrimp :squid :giraffe :zebra :hedgehog
:sauropod :t-rex :cricket :kangaroo :llama :peacock :hippopotamus :parrot :raccoon :lobster :mosquito :microbe
:badger :swan :mammoth :dodo :sloth :otter :orangutan :skunk :flamingo :oyster :beaver :bison :seal :guide_dog
:probing_cane 5:bone :leg :foot :tooth :superhero 0-6bx-7k0-1e6n:superhero_woman 0-6bx-7k2-1e6n:superhero_man
:supervillain 0-6bx-7k0-1e6n:supervillain_woman 0-6bx-7k2-1e6n:supervillain_man :safety_vest
:ear_with_hearing_aid :motorized_wheelchair :manual_wheelchair :mechanical_arm :mechanical_leg :cheese
:cupcake :salt :beverage_box :garlic :onion :falafel :waffle :butter :mate :ice_cube :bubble_tea :troll
:standing_person 0-6bx-7k0-1e6n:standing_woman 0-6bx-7k2-1e6n:standing_man :kneeling_person
0-6bx-7k0-1e6n:kneeling_woman 0-6bx-7k2-1e6n:kneeling_man :deaf_person 0-6bx-7k0-1e6n:deaf_woman
0-6bx-7k2-1e6n:deaf_man :monocle_face :adult 0-6bx-7md-1e6n:health_worker 0-6bx-7me-1e6n:judge
0-6bx-7pk-1e6n:pilot 0-6bx-2qm6:farmer 0-6bx-2qnn:cook 0-6bx-2qnw:person_feeding_baby 0-6bx-2qo4:mx_claus
0-6bx-2qoj:student 0-6bx-2qp0:singer 0-6bx-2qp4:artist 0-6bx-2qqz:teacher 0-6bx-2qr1:factory_worker
0-6bx-2qwr:technologist 0-6bx-2qws:office_worker 0-6bx-2qzr:mechanic 0-6bx-2qzw:scientist 0-6bx-2r9c:astronaut
0-6bx-2r9u:firefighter 0-6bx-2rrx-6bx-2rwx:people_holding_hands 0-6bx-2rvz:person_with_probing_cane
0-6bx-2rw0:person_red_hair 0-6bx-2rw1:person_curly_hair 0-6bx-2rw2:person_bald 0-6bx-2rw3:person_white_hair
0-6bx-2rwc:person_in_motorized_wheelchair 0-6bx-2rwd:person_in_manual_wheelchair :child :older_adult
:bearded_person 0-6bx-7k0-1e6n:woman_beard 0-6bx-7k2-1e6n:man_beard :woman_with_headscarf :sauna_person
0-6bx-7k0-1e6n:sauna_woman 0-6bx-7k2-1e6n:sauna_man :climbing 0-6bx-7k0-1e6n:climbing_woman
0-6bx-7k2-1e6n:climbing_man :lotus_position 0-6bx-7k0-1e6n:lotus_position_woman
0-6bx-7k2-1e6n:lotus_position_man :mage 0-6bx-7k0-1e6n:mage_woman 0-6bx-7k2-1e6n:mage_man :fairy
0-6bx-7k0-1e6n:fairy_woman 0-6bx-7k2-1e6n:fairy_man :vampire 0-6bx-7k0-1e6n:vampire_woman
0-6bx-7k2-1e6n:vampire_man :merperson 0-6bx-7k0-1e6n:mermaid 0-6bx-7k2-1e6n:merman :elf
0-6bx-7k0-1e6n:elf_woman 0-6bx-7k2-1e6n:elf_man :genie 0-6bx-7k0-1e6n:genie_woman 0-6bx-7k2-1e6n:genie_man
:zombie 0-6bx-7k0-1e6n:zombie_woman 0-6bx-7k2-1e6n:zombie_man :brain :orange_heart :billed_cap :scarf :gloves
:coat :socks :red_envelope :firecracker :jigsaw :test_tube :petri_dish :dna :compass :abacus
:fire_extinguisher :toolbox :bricks :magnet :luggage :lotion_bottle :thread :yarn :safety_pin :teddy_bear
:broom :basket :roll_of_paper :soap :sponge :receipt :nazar_amulet 35:ballet_shoes :one_piece_swimsuit
:swim_brief :shorts :thong_sandal :light_blue_heart :grey_heart :pink_heart :drop_of_blood :adhesive_bandage
:stethoscope :x_ray :crutch 4:yo_yo :kite :parachute :boomerang :magic_wand :pinata :nesting_dolls :maracas
:flute 8:ringed_planet :chair :razor :axe :diya_lamp :banjo :military_helmet :accordion :long_drum :coin
:carpentry_saw :screwdriver :ladder :hook :mirror :window :plunger :sewing_needle :knot :bucket :mouse_trap
:toothbrush :headstone :placard :rock :mirror_ball :identification_card :low_battery :hamsa :folding_hand_fan
:hair_pick :khanda :fly :worm :beetle :cockroach :potted_plant :wood :feather :lotus :coral :empty_nest
:nest_with_eggs :hyacinth :jellyfish :wing 2:goose :anatomical_heart :lungs :people_hugging :pregnant_man
:pregnant_person :person_with_crown 9:moose :donkey :blueberries :bell_pepper :olive :flatbread :tamale
:fondue :teapot :pouring_liquid :beans :jar :ginger_root :pea_pod 5:melting_face :saluting_face
:face_with_open_eyes_and_hand_over_mouth :face_with_peeking_eye :face_with_diagonal_mouth :dotted_line_face
:biting_lip :bubbles :shaking_face 8:hand_with_index_finger_and_thumb_crossed :rightwards_hand :leftwards_hand
:palm_down_hand :palm_up_hand :index_pointing_at_the_viewer :heart_hands :leftwards_pushing_hand
:rightwards_pushing_hand
`;
