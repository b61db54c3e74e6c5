import type { Labels } from './dictionary.ts';
import { PATHS } from './paths.ts';

/**
 * Japanese, as far as it is attested: by Okta's Japanese help pages, which print both languages, or by third-party
 * guides, some of them translated by machine. None of it was checked on a screen. A row that is not here stays unknown.
 */
export const ja: Labels = {
  rows: {
    // Okta's help pages.
    クライアント認証: PATHS.clientAuth,
    アプリ統合名: PATHS.label,
    アプリケーションラベル: PATHS.label,
    アプリケーションタイプ: PATHS.applicationType,
    付与タイプ: PATHS.grants,
    サインインリダイレクトuri: PATHS.redirects,
    // Third-party guides only.
    クライアントid: PATHS.clientId,
    グラントタイプ: PATHS.grants,
    サインアウトリダイレクトuri: PATHS.signOuts,
    制御されたアクセス: PATHS.assignment,
  },
  below: {},
  options: {
    // Okta's help pages.
    [PATHS.clientAuth]: {
      '公開鍵/秘密鍵': 'private_key_jwt',
      クライアントシークレット: 'client_secret_basic',
    },
    [PATHS.applicationType]: {
      webアプリケーション: 'web',
      'シングルページアプリ(spa)': 'browser',
      ネイティブアプリ: 'native',
    },
    [PATHS.grants]: { 認可コード: 'authorization_code' },
    // Third-party guides only.
    [PATHS.assignment]: {
      今のところグループ割り当てをスキップ: 'nobody',
      現時点ではグループ割り当てをスキップ: 'nobody',
    },
  },
  wildcard: [],
};
