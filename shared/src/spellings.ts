/**
 * How people write a city's name when they look for it: other spellings of one name, and what it is shortened to. They are
 * words to search by, no names that the site gives: none is ever printed, and none says anything about a city. What a
 * commune calls itself stands in the CMS (`alternateNames`), and is shown.
 *
 * Each key is a name as the site writes it; neither accents, hamza nor the article make a spelling (search-terms.ts).
 */
export const spellings: Readonly<Record<string, readonly string[]>> = {
  الناظور: ['ناضور', 'نادور'],
  تيزنيت: ['تزنيت', 'تيزنت', 'تزنت'],
  شفشاون: ['شاون', 'اشاون', 'الشفشاون'],
  'الدار البيضاء': ['كازا', 'كازابلانكا', 'كازابلانكة', 'الدارالبيضاء'],
  أكادير: ['أغادير', 'أگادير', 'أڭادير', 'أݣادير'],
  طنجة: ['طنجا', 'طانجة'],
  وجدة: ['وجدا', 'أوجدة'],
  مكناس: ['أمكناس', 'مكناسة'],
  Casablanca: ['Casa'],
  Chefchaouen: ['Chaouen', 'Chauen', 'Xauen', 'Chefchaouène'],
  Tiznit: ['Tisnit', 'Tiznite'],
  Oujda: ['Ujda', 'Oudjda'],
  Tangier: ['Tangiers'],
};
